# SPDX-License-Identifier: GPL-3.0-or-later
# The version stands in CMakeLists.txt; what must repeat it, repeats it. The application's id is the same for the desktop
# file, the metainfo, the icons and the program.
set(id org.contactferry.contactferry)

function(expect file pattern what)
    file(READ ${ROOT}/${file} text)
    if(NOT text MATCHES "${pattern}")
        message(SEND_ERROR "${file}: ${what}")
    endif()
endfunction()

string(REPLACE "." "\\." version "${VERSION}")
expect(CHANGELOG.md "\n## \\[${version}\\]" "no section for ${VERSION}")
expect(packaging/${id}.metainfo.xml "<releases>[ \n]*<release version=\"${version}\"" "newest release is not ${VERSION}")
expect(packaging/${id}.metainfo.xml "<id>${id}</id>" "another id")
expect(packaging/${id}.metainfo.xml ">${id}\\.desktop</launchable>" "launches something else")
expect(packaging/${id}.desktop "\nIcon=${id}\n" "another icon")
expect(ui/main.cpp "setDesktopFileName\\(u\"${id}\"_s\\)" "names another desktop file")
foreach(file packaging/${id}.png resources/icons/${id}.svg)
    if(NOT EXISTS ${ROOT}/${file})
        message(SEND_ERROR "${file} is missing")
    endif()
endforeach()
