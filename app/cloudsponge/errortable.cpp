// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/errortable.h"

#include <algorithm>
#include <array>

namespace Ferry {

namespace {

using enum ServiceErrorRow::Category;
using enum ServiceErrorRow::Stage;

constexpr std::array rows{
    ServiceErrorRow{1, Failed, Account},      ServiceErrorRow{2, Failed, Account},
    ServiceErrorRow{256, Failed, Webmail},    ServiceErrorRow{257, Failed, Webmail},
    ServiceErrorRow{258, Failed, Webmail},    ServiceErrorRow{259, Failed, Webmail},
    ServiceErrorRow{260, Failed, Webmail},    ServiceErrorRow{261, Failed, Webmail},
    ServiceErrorRow{262, Failed, Webmail},    ServiceErrorRow{263, Failed, Webmail},
    ServiceErrorRow{264, Failed, Webmail},    ServiceErrorRow{265, Failed, Webmail},
    ServiceErrorRow{266, Failed, Webmail},    ServiceErrorRow{267, Failed, Webmail},
    ServiceErrorRow{512, Failed, Consent},    ServiceErrorRow{513, Failed, Consent},
    ServiceErrorRow{514, Abandoned, Consent}, ServiceErrorRow{516, Abandoned, Consent},
    ServiceErrorRow{517, Abandoned, Consent}, ServiceErrorRow{518, Failed, Gathering},
    ServiceErrorRow{528, Failed, Gathering},  ServiceErrorRow{544, Failed, Gathering},
    ServiceErrorRow{768, Failed, Desktop},    ServiceErrorRow{769, Abandoned, Desktop},
    ServiceErrorRow{770, Failed, Desktop},    ServiceErrorRow{771, Failed, Desktop},
    ServiceErrorRow{772, Abandoned, Desktop}, ServiceErrorRow{773, Abandoned, Desktop},
    ServiceErrorRow{774, Abandoned, Desktop}, ServiceErrorRow{775, Failed, Desktop},
    ServiceErrorRow{1025, Failed, Upload},    ServiceErrorRow{1026, Failed, Upload},
    ServiceErrorRow{1027, Failed, Upload},
};

} // namespace

std::span<const ServiceErrorRow> serviceErrors()
{
    return rows;
}

const ServiceErrorRow *findServiceError(int code)
{
    const auto it = std::find_if(rows.cbegin(), rows.cend(), [code](const auto &row) { return row.code == code; });
    return it == rows.cend() ? nullptr : &*it;
}

bool isAbandoned(int code)
{
    const ServiceErrorRow *row = findServiceError(code);
    return row && row->category == Abandoned;
}

} // namespace Ferry
