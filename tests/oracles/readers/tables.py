# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables as Python's csv, openpyxl and LibreOffice read them, and what their columns mean to the programs they are for."""
import csv
import io
import pathlib
import subprocess
import tempfile

import cards

OUTLOOK_PHONES = (("Home Phone", "Home"), ("Home Phone 2", "Home"), ("Business Phone", "Work"),
                  ("Business Phone 2", "Work"), ("Mobile Phone", "Mobile"), ("Car Phone", "Car"),
                  ("Other Phone", "Other"), ("Primary Phone", "Primary"), ("Pager", "Pager"),
                  ("Business Fax", "Work Fax"), ("Home Fax", "Home Fax"), ("Other Fax", "Other Fax"),
                  ("Company Main Phone", "Main"), ("Assistant's Phone", "Assistant"), ("Callback", "Callback"),
                  ("Radio Phone", "Radio"), ("Telex", "Telex"), ("TTY/TDD Phone", "TTY"), ("ISDN", "ISDN"))
OUTLOOK_TEXTS = {"First Name": "given", "Middle Name": "middle", "Last Name": "family", "Title": "prefix",
                 "Suffix": "suffix", "Nickname": "nickname", "Job Title": "title", "Department": "department",
                 "Birthday": "birthday", "Notes": "notes"}
SPREADSHEET_TEXTS = {"Prefix": "prefix", "First name": "given", "Middle name": "middle", "Last name": "family",
                     "Suffix": "suffix", "Nickname": "nickname", "Department": "department", "Job title": "title",
                     "Birthday": "birthday", "Notes": "notes"}
GOOGLE_TEXTS = {"First Name": "given", "Middle Name": "middle", "Last Name": "family", "Name Prefix": "prefix",
                "Name Suffix": "suffix", "Nickname": "nickname", "Organization Title": "title",
                "Organization Department": "department", "Birthday": "birthday", "Notes": "notes"}
THUNDERBIRD_TEXTS = {"First Name": "given", "Last Name": "family", "Display Name": "shown", "Nickname": "nickname",
                     "Job Title": "title", "Department": "department", "Notes": "notes"}

consumer = ""
table_format = ""
program = []


def configure(name, file_format, command):
    global consumer, table_format, program
    consumer, table_format, program = name, file_format, list(command)


class Row(dict):
    """The cells of a row by their headers; without one, nothing."""

    def __missing__(self, _):
        return ""

    def present(self, names):
        return [self[name] for name in names if self[name]]


def texts(row, names):
    card = cards.empty_card()
    card.update({field: row[header] for header, field in names.items()})
    return card


def item(value, label="", primary=False):
    return {"value": value, "label": label, "primary": primary}


def address(row, label, **headers):
    found = {part: "\n".join(row.present(names if isinstance(names, tuple) else (names,)))
             for part, names in headers.items()}
    return [{**dict.fromkeys(cards.PARTS, ""), "label": label, **found}] if any(found.values()) else []


def outlook(row):
    card = texts(row, OUTLOOK_TEXTS)
    if card["birthday"].startswith("1604-"):
        card["birthday"] = "-" + card["birthday"][4:]
    card["emails"] = [item(value) for value in
                      row.present(("E-mail Address", "E-mail 2 Address", "E-mail 3 Address"))]
    card["phones"] = [item(row[header], label) for header, label in OUTLOOK_PHONES if row[header]]
    for name, label in (("Home", "Home"), ("Business", "Work"), ("Other", "Other")):
        card["addresses"] += address(row, label, street=(f"{name} Street", f"{name} Street 2", f"{name} Street 3"),
                                     city=f"{name} City", region=f"{name} State", postalCode=f"{name} Postal Code",
                                     country=f"{name} Country/Region")
    card["companies"] = row.present(("Company",))
    card["groups"] = row["Categories"].split(";") if row["Categories"] else []
    card["locations"] = row.present(("Location",))
    card["websites"] = row.present(("Web Page", "Personal Web Page"))
    return card


def thunderbird(row):
    card = texts(row, THUNDERBIRD_TEXTS)
    card["emails"] = [item(value) for value in row.present(("Primary Email", "Secondary Email"))]
    for header, label in (("Work Phone", "Work"), ("Home Phone", "Home"), ("Fax Number", "Fax"),
                          ("Pager Number", "Pager"), ("Mobile Number", "Mobile")):
        card["phones"] += [item(row[header], label)] if row[header] else []
    for name in ("Home", "Work"):
        card["addresses"] += address(row, name, street=(f"{name} Address", f"{name} Address 2"), city=f"{name} City",
                                     region=f"{name} State", postalCode=f"{name} ZipCode", country=f"{name} Country")
    card["companies"] = row.present(("Organization",))
    card["websites"] = row.present(("Web Page 1", "Web Page 2"))
    if row["Birth Month"]:
        year = row["Birth Year"].zfill(4) if row["Birth Year"] else "-"
        card["birthday"] = f"{year}-{row['Birth Month'].zfill(2)}-{row['Birth Day'].zfill(2)}"
    return card


def numbered(row, name, part):
    """The cells "NAME 1 - PART", "NAME 2 - PART" and so on."""
    number = 1
    while f"{name} {number} - {part}" in row:
        yield f"{name} {number} - ", row[f"{name} {number} - {part}"]
        number += 1


def google(row):
    card = texts(row, GOOGLE_TEXTS)
    for name, field in (("E-mail", "emails"), ("Phone", "phones")):
        for head, cell in numbered(row, name, "Value"):
            label = row[head + "Label"]
            for value in cell.split(" ::: ") if cell else []:
                is_first = value is cell or cell.startswith(value)
                card[field].append(item(value, label.removeprefix("* "), is_first and label.startswith("* ")))
    for head, _ in numbered(row, "Address", "Label"):
        card["addresses"] += address(row, row[head + "Label"], formatted=head + "Formatted", street=head + "Street",
                                     city=head + "City", region=head + "Region", postalCode=head + "Postal Code",
                                     country=head + "Country")
    card["websites"] = [value for _, cell in numbered(row, "Website", "Value") if cell for value in cell.split(" ::: ")]
    card["companies"] = row.present(("Organization Name",))
    card["photos"] = row.present(("Photo",))
    card["groups"] = [group for group in row["Labels"].split(" ::: ") if group != "* myContacts"]
    custom = {"Company": "companies", "Location": "locations", "Photo": "photos"}
    for head, value in numbered(row, "Custom Field", "Value"):
        if value:
            card[custom[row[head + "Label"]]].append(value)
    return card


def spreadsheet(row):
    card = texts(row, SPREADSHEET_TEXTS)
    for name, field in (("E-mail", "emails"), ("Phone", "phones")):
        for number in range(1, 21):
            if row[f"{name} {number}"]:
                card[field].append(item(row[f"{name} {number}"], row[f"{name} {number} label"]))
    for number in range(1, 21):
        head = f"Address {number} "
        card["addresses"] += address(row, row[head + "label"], street=head + "street", city=head + "city",
                                     region=head + "region", postalCode=head + "postal code", country=head + "country")
    card["websites"] = row.present([f"Website {number}" for number in range(1, 21)])
    card["companies"] = row.present(("Organisation",))
    card["locations"] = row.present(("Place",))
    card["photos"] = row.present(("Picture",))
    card["groups"] = row["Groups"].split("; ") if row["Groups"] else []
    return card


MEANING = {"google-csv": google, "outlook-csv": outlook, "outlook-classic-csv": outlook,
           "thunderbird-csv": thunderbird, "spreadsheet-csv": spreadsheet, "xlsx": spreadsheet}


def csv_rows(path, encoding):
    with open(path, encoding=encoding, newline="") as stream:
        yield from csv.reader(stream, strict=True)


def sheet_rows(path):
    import openpyxl
    with open(path, "rb") as stream:
        workbook = openpyxl.load_workbook(io.BytesIO(stream.read()))
    for page in workbook.worksheets:
        for row in page.iter_rows():
            yield ["" if cell.value is None else cell.value if cell.data_type == "s" else f"not a text: {cell.value}"
                   for cell in row]


def converted(path, target, *options):
    """The file as LibreOffice saves it in another format."""
    with tempfile.TemporaryDirectory(prefix="oracle-office-") as folder:
        subprocess.run([*program, f"-env:UserInstallation=file://{folder}/profile", "--headless", *options,
                        "--convert-to", target, "--outdir", folder, path], check=True, stdout=subprocess.DEVNULL)
        return (pathlib.Path(folder) / (pathlib.Path(path).stem + "." + target.split(":")[0])).read_bytes()


def office_rows(path):
    is_sheet = path.endswith(".xlsx")
    if table_format in ("spreadsheet-csv", "xlsx"):
        # As somebody opens it who thinks nothing of it.
        formulas = converted(path, "fods").count(b"table:formula")
        if formulas:
            raise SystemExit(f"LibreOffice finds {formulas} formulas")
    # Every column a text, as the import dialog offers it: else a phone number becomes a number.
    charset = {"outlook-classic-csv": "1"}.get(table_format, "76")
    width = len(next(csv_rows(path, "latin-1"))) if not is_sheet else 0
    columns = "/".join(f"{number}/2" for number in range(1, width + 1))
    options = [] if is_sheet else [f"--infilter=CSV:44,34,{charset},1,{columns}"]
    out = converted(path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false", *options)
    yield from csv.reader(io.StringIO(out.decode("utf-8"), newline=""))


def read(path):
    encoding = {"outlook-classic-csv": "cp1252", "spreadsheet-csv": "utf-8-sig"}.get(table_format, "utf-8")
    rows = {"python-csv": lambda: csv_rows(path, encoding), "openpyxl": lambda: sheet_rows(path),
            "libreoffice": lambda: office_rows(path)}[consumer]()
    header = next(rows)
    for row in rows:
        yield MEANING[table_format](Row(zip(header, row)))
