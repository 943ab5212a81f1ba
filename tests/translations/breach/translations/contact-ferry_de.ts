<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Words</name>
    <message>
        <source>Never translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 contacts</source>
        <translation>%1 Kontakte</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>Kontakte</numerusform>
        </translation>
    </message>
</context>
</TS>
