// SPDX-License-Identifier: GPL-3.0-or-later
// The client has no option for the address. Its configuration is one object whose getters own properties of the same name
// hide, so that the package itself stays untouched.
'use strict';
const config = require('contacts-api-node/lib/apis/config');
for (const name of ['url', 'contactsUrl'])
    Object.defineProperty(config, name, { value: process.env.SANDBOX_URL });
