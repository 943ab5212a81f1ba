# SPDX-License-Identifier: GPL-3.0-or-later
# Every option, setting and variable that the sources take stands in the manual page, and every setting in the README's
# example of an operator's file too.
cmake_minimum_required(VERSION 3.25)

# All that matches in a source, one by one.
function(names_in file pattern into)
    file(READ ${ROOT}/${file} text)
    string(REGEX MATCHALL "${pattern}" found "${text}")
    list(TRANSFORM found REPLACE "${pattern}" "\\1")
    list(REMOVE_DUPLICATES found)
    if(NOT found)
        message(SEND_ERROR "${file}: nothing found, so nothing was checked")
    endif()
    set(${into} ${found} PARENT_SCOPE)
endfunction()

function(expect text where name)
    string(FIND "${text}" "${name}" place)
    if(place EQUAL -1)
        message(SEND_ERROR "${where}: ${name} is missing")
    endif()
endfunction()

file(READ ${ROOT}/packaging/contact-ferry.1.in manual)
string(REPLACE "\\-" "-" manual "${manual}")
file(READ ${ROOT}/README.md readme)

names_in(ui/commandline.cpp "OptionRow{\"([a-z-]+)\"" options)
foreach(option IN LISTS options)
    expect("${manual}" contact-ferry.1.in "--${option}")
endforeach()
names_in(app/core/settings.cpp "\"(CONTACT_FERRY_[A-Z_]+)\"" variables)
foreach(variable IN LISTS variables)
    expect("${manual}" contact-ferry.1.in ${variable})
endforeach()
names_in(app/core/settinglayer.cpp "\"([a-z]+/[a-z_]+)\"" settings)
foreach(setting IN LISTS settings)
    expect("${manual}" contact-ferry.1.in ${setting})
    string(REGEX REPLACE ".*/" "" key ${setting})
    expect("${readme}" README.md "\n${key}=")
endforeach()
