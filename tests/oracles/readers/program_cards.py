# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards as a program of readers/ prints them, a JSON object a line."""
import json
import subprocess

import cards

command = []


def configure(_consumer, _format, program):
    command[:] = program


def read(path):
    output = subprocess.run([*command, path], check=True, stdout=subprocess.PIPE).stdout
    for line in filter(None, output.decode("utf-8").split("\n")):
        yield {**cards.empty_card(), **json.loads(line)}
