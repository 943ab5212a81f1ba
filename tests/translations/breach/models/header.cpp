// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing to translate here; a folder that must be there.
