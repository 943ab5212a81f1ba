// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into programs that load WebEngine, in sanitizer builds only. Mesa's driver is unloaded before the leaks are
// counted, and what an unloaded library has kept cannot be recognised and left out; so nothing is unloaded.
extern "C" int dlclose(void *)
{
    return 0;
}
