// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ferry {

/// In which format the address service is asked to answer; what it says is the same.
enum class AnswerFormat { Json, Xml };

/// How key and password are sent: in the header `Authorization: Basic`, or as parameters among the others.
enum class CredentialsPlace { Basic, Parameters };

} // namespace Ferry
