// SPDX-License-Identifier: GPL-3.0-or-later
// Never built: the layer test must refuse this file.
#include "ui/mainwindow.h"
