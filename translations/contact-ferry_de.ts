<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CommandLine</name>
    <message>
        <source>SERVICE</source>
        <translation>DIENST</translation>
    </message>
    <message>
        <source>Import from SERVICE (gmail, yahoo, …) at once</source>
        <translation>Sofort aus DIENST importieren (gmail, yahoo, …)</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Quit when all of this is done: status 0, or 1 and the reason</source>
        <translation>Danach beenden: mit Status 0, oder mit 1 und dem Grund</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Leave a picture of every page in DIR</source>
        <translation>Ein Bild jeder Seite in ORDNER ablegen</translation>
    </message>
    <message>
        <source>Keep all settings and contacts below DIR</source>
        <translation>Alle Einstellungen und Kontakte unter ORDNER aufbewahren</translation>
    </message>
    <message>
        <source>Import made-up people from a service on this computer</source>
        <translation>Erfundene Personen aus einem Dienst auf diesem Rechner importieren</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Where CloudSponge is (https, or http on this computer)</source>
        <translation>Wo CloudSponge ist (https, oder http auf diesem Rechner)</translation>
    </message>
    <message>
        <source>light, dark or system</source>
        <translation>light (hell), dark (dunkel) oder system (wie das System)</translation>
    </message>
    <message>
        <source>Leave postal addresses out</source>
        <translation>Postanschriften weglassen</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Die Version anzeigen</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>%1 can be given only once.</source>
        <translation>%1 kann nur einmal angegeben werden.</translation>
    </message>
    <message>
        <source>--format needs --export.</source>
        <translation>--format braucht --export.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 ist zweimal genannt.</translation>
    </message>
    <message>
        <source>--cloudsponge-url must be https, or http on this computer.</source>
        <translation>--cloudsponge-url muss https sein, oder http auf diesem Rechner.</translation>
    </message>
    <message>
        <source>--color-scheme is light, dark or system, not %1.</source>
        <translation>--color-scheme ist light, dark oder system, nicht %1.</translation>
    </message>
    <message>
        <source>No such source: %1</source>
        <translation>Diese Quelle gibt es nicht: %1</translation>
    </message>
    <message>
        <source>Either --sandbox or --cloudsponge-url, not both.</source>
        <translation>Entweder --sandbox oder --cloudsponge-url, nicht beides.</translation>
    </message>
    <message>
        <source>Carries contacts out of any address book.</source>
        <translation>Holt Kontakte aus jedem Adressbuch.</translation>
    </message>
    <message>
        <source>CloudSponge&apos;s domain key and password are taken from the environment as well:
CONTACT_FERRY_DOMAIN_KEY, CONTACT_FERRY_DOMAIN_PASSWORD.</source>
        <translation>Domain-Schlüssel und Passwort von CloudSponge werden auch aus der Umgebung genommen:
CONTACT_FERRY_DOMAIN_KEY, CONTACT_FERRY_DOMAIN_PASSWORD.</translation>
    </message>
    <message>
        <source>Go on with an import that was interrupted; --import if there is none</source>
        <translation>Einen unterbrochenen Import fortsetzen; gibt es keinen, dann --import</translation>
    </message>
    <message>
        <source>Write the imported contacts to FILE (.vcf, .csv, …); may be repeated</source>
        <translation>Die importierten Kontakte in DATEI schreiben (.vcf, .csv, …); mehrfach möglich</translation>
    </message>
    <message>
        <source>Export as NAME (vcard4, outlook-csv, …), whatever FILE ends in</source>
        <translation>Als NAME exportieren (vcard4, outlook-csv, …), gleich worauf DATEI endet</translation>
    </message>
    <message>
        <source>No such format: %1. There are %2.</source>
        <translation>Dieses Format gibt es nicht: %1. Es gibt %2.</translation>
    </message>
    <message>
        <source>Cannot tell the format of %1: end it in .vcf, .csv or .xlsx, or add --format.</source>
        <translation>Das Format von %1 ist nicht zu erkennen: .vcf, .csv oder .xlsx anhängen oder --format angeben.</translation>
    </message>
    <message>
        <source>Import the contacts in FILE at once; may be repeated</source>
        <translation>Die Kontakte in DATEI sofort importieren; mehrfach möglich</translation>
    </message>
    <message>
        <source>Not a file of this computer: %1</source>
        <translation>Keine Datei auf diesem Computer: %1</translation>
    </message>
    <message>
        <source>Either --import-file, or --import and --resume, not both.</source>
        <translation>Entweder --import-file oder --import und --resume, nicht beides.</translation>
    </message>
    <message>
        <source>--export needs --import, --import-file or --resume.</source>
        <translation>--export braucht --import, --import-file oder --resume.</translation>
    </message>
    <message>
        <source>--quit-when-done needs --import, --import-file or --resume.</source>
        <translation>--quit-when-done braucht --import, --import-file oder --resume.</translation>
    </message>
    <message>
        <source>Files without an option are opened in the window. Name them with --import-file.</source>
        <translation>Dateien ohne Option werden im Fenster geöffnet. Bitte mit --import-file angeben.</translation>
    </message>
    <message>
        <source>Usage: contact-ferry [options] [files]</source>
        <translation>Aufruf: contact-ferry [Optionen] [Dateien]</translation>
    </message>
    <message>
        <source>Carry the imported contacts into Contacts+</source>
        <translation>Die importierten Kontakte nach Contacts+ bringen</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Push to the team ID instead of your own contacts</source>
        <translation>In das Team ID statt zu den eigenen Kontakten bringen</translation>
    </message>
    <message>
        <source>Tag what is pushed with NAME; may be repeated</source>
        <translation>Was hinkommt, mit dem Tag NAME versehen; mehrmals möglich</translation>
    </message>
    <message>
        <source>Where the API of Contacts+ is</source>
        <translation>Wo die Schnittstelle von Contacts+ ist</translation>
    </message>
    <message>
        <source>Where the sign-in page of Contacts+ is</source>
        <translation>Wo die Anmeldeseite von Contacts+ ist</translation>
    </message>
    <message>
        <source>--%1 must be https, or http on this computer.</source>
        <translation>--%1 muss mit https beginnen, oder mit http auf diesem Computer.</translation>
    </message>
    <message>
        <source>--push needs --import, --import-file or --resume.</source>
        <translation>--push braucht --import, --import-file oder --resume.</translation>
    </message>
    <message>
        <source>--%1 needs --push.</source>
        <translation>--%1 braucht --push.</translation>
    </message>
    <message>
        <source>--sandbox plays Contacts+ as well; leave its addresses out.</source>
        <translation>--sandbox spielt auch Contacts+; dessen Adressen sind wegzulassen.</translation>
    </message>
    <message>
        <source>How the program is registered with Contacts+ likewise: CONTACT_FERRY_CLIENT_ID,
CONTACT_FERRY_CLIENT_SECRET, CONTACT_FERRY_REDIRECT_URI.</source>
        <translation>Ebenso, wie das Programm bei Contacts+ angemeldet ist: CONTACT_FERRY_CLIENT_ID,
CONTACT_FERRY_CLIENT_SECRET, CONTACT_FERRY_REDIRECT_URI.</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountActions</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Photo…</source>
        <translation>&amp;Foto…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>Zuständ&amp;ig</translation>
    </message>
    <message>
        <source>&amp;Bring into the library</source>
        <translation>In die Bibliothek &amp;holen</translation>
    </message>
    <message>
        <source>Keep all contacts on this computer, to export or push them</source>
        <translation>Alle Kontakte auf diesem Computer behalten, um sie zu exportieren oder zu übertragen</translation>
    </message>
    <message>
        <source>Bring &amp;selected into the library</source>
        <translation>&amp;Ausgewählte in die Bibliothek holen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>&amp;Webhooks…</source>
        <translation>&amp;Webhooks…</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountCheck</name>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Asking CloudSponge…</source>
        <translation>CloudSponge wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>CloudSponge accepts this key and password.</source>
        <translation>CloudSponge nimmt diesen Schlüssel und dieses Passwort an.</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountDesk</name>
    <message>
        <source>That file is no picture that can be read.</source>
        <translation>Diese Datei ist kein Bild, das sich lesen lässt.</translation>
    </message>
    <message>
        <source>That picture is too large.</source>
        <translation>Dieses Bild ist zu groß.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Another change is still under way.</source>
        <translation>Eine andere Änderung läuft noch.</translation>
    </message>
    <message>
        <source>Edit again</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>You are signed in again. What you began can go on.</source>
        <translation>Sie sind wieder angemeldet. Was Sie begonnen haben, kann weitergehen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountMenu</name>
    <message>
        <source>Sign &amp;in to Contacts+…</source>
        <translation>Bei Contacts+ an&amp;melden …</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>Ab&amp;melden …</translation>
    </message>
    <message>
        <source>Sign &amp;in again…</source>
        <translation>Erneut an&amp;melden …</translation>
    </message>
    <message>
        <source>Sign &amp;in to another account…</source>
        <translation>Bei einem anderen Konto an&amp;melden …</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>Von %1 abmelden?</translation>
    </message>
    <message>
        <source>Contact Ferry forgets the permission, here and in the keychain. Your contacts stay as they are, in Contacts+ and on this computer.</source>
        <translation>Contact Ferry vergisst die Erlaubnis, hier und im Schlüsselbund. Ihre Kontakte bleiben, wie sie sind, in Contacts+ und auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Abmelden</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountNotice</name>
    <message>
        <source>Asking Contacts+</source>
        <translation>Contacts+ wird gefragt</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountPage</name>
    <message>
        <source>Tools of the account</source>
        <translation>Werkzeuge des Kontos</translation>
    </message>
    <message>
        <source>Contacts+ does not answer. Trying again…</source>
        <translation>Contacts+ antwortet nicht. Neuer Versuch…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There are no contacts here</source>
        <translation>Hier sind keine Kontakte</translation>
    </message>
    <message>
        <source>Contacts that you push to Contacts+ will stand here.</source>
        <translation>Hier stehen die Kontakte, die Sie zu Contacts+ übertragen.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Reading your contacts at Contacts+…</source>
        <translation>Ihre Kontakte bei Contacts+ werden gelesen…</translation>
    </message>
    <message>
        <source>Not all contacts could be read.</source>
        <translation>Nicht alle Kontakte konnten gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>Contacts+ sent %Ln entr(y/ies) without a number of its own; nothing can be done with those.</source>
        <translation>
            <numerusform>Contacts+ hat %Ln Eintrag ohne eigene Nummer geschickt; damit lässt sich nichts anfangen.</numerusform>
            <numerusform>Contacts+ hat %Ln Einträge ohne eigene Nummer geschickt; damit lässt sich nichts anfangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags could not be read.</source>
        <translation>Die Tags konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Asking Contacts+…</source>
        <translation>Contacts+ wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>Contacts+ found %Ln contact(s).</source>
        <translation>
            <numerusform>Contacts+ hat %Ln Kontakt gefunden.</numerusform>
            <numerusform>Contacts+ hat %Ln Kontakte gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>These were found among what was read. %1</source>
        <translation>Diese wurden unter den gelesenen Kontakten gefunden. %1</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Contacts+ could not be asked.</source>
        <translation>Contacts+ konnte nicht gefragt werden.</translation>
    </message>
    <message>
        <source>Your contacts there are as they were.</source>
        <translation>Ihre Kontakte dort sind, wie sie waren.</translation>
    </message>
    <message>
        <source>These were found among what was read.</source>
        <translation>Diese wurden in dem gefunden, was gelesen ist.</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountPlaces</name>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Contacts+</source>
        <translation>Contacts+</translation>
    </message>
    <message>
        <source>Your account there</source>
        <translation>Ihr Konto dort</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What a screen reader says of an account or team in the side list: its name, and which of both it is.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountQuestions</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1 from %2?</source>
        <translation>%1 aus %2 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contact(s) from %1?</source>
        <translation>
            <numerusform>%Ln Kontakt aus %1 löschen?</numerusform>
            <numerusform>%Ln Kontakte aus %1 löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete from Contacts+</source>
        <translation>Aus Contacts+ löschen</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>Tag löschen</translation>
    </message>
    <message>
        <source>Delete the tag %1?</source>
        <translation>Den Tag %1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) lose it and stay otherwise as they are.</source>
        <translation>
            <numerusform>%Ln Kontakt verliert ihn und bleibt sonst, wie er ist.</numerusform>
            <numerusform>%Ln Kontakte verlieren ihn und bleiben sonst, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete webhook</source>
        <translation>Webhook löschen</translation>
    </message>
    <message>
        <source>Delete the webhook to %1?</source>
        <translation>Den Webhook zu %1 löschen?</translation>
    </message>
    <message>
        <source>That address is not told of changes any more. Undoing it makes a new webhook.</source>
        <translation>Diese Adresse erfährt nichts mehr von Änderungen. Rückgängig zu machen ergibt einen neuen Webhook.</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Tag umbenennen</translation>
    </message>
    <message>
        <source>Name of the tag:</source>
        <translation>Name des Tags:</translation>
    </message>
    <message>
        <source>They go from all devices that use this account. While it is among your last %1 changes you can undo it here, until you sign out or close Contact Ferry: they come back with everything in them, but as new contacts, and a photo only if Contacts+ still keeps it. Imports on this computer stay as they are.</source>
        <extracomment>%1 is a number, 20.</extracomment>
        <translation>Sie verschwinden von allen Geräten, die dieses Konto benutzen. Solange es zu Ihren letzten %1 Änderungen gehört, können Sie es hier rückgängig machen, bis Sie sich abmelden oder Contact Ferry schließen: Sie kommen mit allem zurück, was in ihnen stand, aber als neue Kontakte, und ein Foto nur, wenn Contacts+ es noch hat. Importe auf diesem Rechner bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountSettings</name>
    <message>
        <source>CloudSponge fetches the contacts. Its operator gave you a domain key and a password.</source>
        <translation>CloudSponge holt die Kontakte. Der Betreiber hat Ihnen einen Domain-Schlüssel und ein Passwort gegeben.</translation>
    </message>
    <message>
        <source>Domain &amp;key:</source>
        <translation>Domain-&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Send key and password:</source>
        <translation>Schlüssel und Passwort sen&amp;den:</translation>
    </message>
    <message>
        <source>In a header (Basic)</source>
        <translation>In einem Header (Basic)</translation>
    </message>
    <message>
        <source>As parameters</source>
        <translation>Als Parameter</translation>
    </message>
    <message>
        <source>&amp;User ID:</source>
        <translation>&amp;Benutzer-ID:</translation>
    </message>
    <message>
        <source>CloudSponge notes it with every import, so that its operator can tell people apart.</source>
        <translation>CloudSponge vermerkt sie bei jedem Import, damit der Betreiber die Menschen unterscheiden kann.</translation>
    </message>
    <message>
        <source>&amp;Return to:</source>
        <translation>&amp;Zurück zu:</translation>
    </message>
    <message>
        <source>Where the consent page leads in the end.</source>
        <translation>Wohin die Seite für die Zustimmung am Ende führt.</translation>
    </message>
    <message>
        <source>Wait for c&amp;onsent:</source>
        <translation>Auf Zustimm&amp;ung warten:</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Co&amp;ntacts at once:</source>
        <translation>Kontakte auf ein&amp;mal:</translation>
    </message>
    <message>
        <source>How many contacts are fetched with one request.</source>
        <translation>Wie viele Kontakte mit einer Anfrage geholt werden.</translation>
    </message>
    <message>
        <source>Domain key: it is missing, and a password alone is not enough.</source>
        <translation>Domain-Schlüssel: Er fehlt, und ein Passwort allein genügt nicht.</translation>
    </message>
</context>
<context>
    <name>Ferry::AccountText</name>
    <message>
        <source>The contact is changed.</source>
        <translation>Der Kontakt ist geändert.</translation>
    </message>
    <message>
        <source>The contact has a new photo.</source>
        <translation>Der Kontakt hat ein neues Foto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) deleted from Contacts+.</source>
        <translation>
            <numerusform>%Ln Kontakt aus Contacts+ gelöscht.</numerusform>
            <numerusform>%Ln Kontakte aus Contacts+ gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) tagged.</source>
        <translation>
            <numerusform>%Ln Kontakt hat den Tag bekommen.</numerusform>
            <numerusform>%Ln Kontakte haben den Tag bekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag taken off %Ln contact(s).</source>
        <translation>
            <numerusform>Tag von %Ln Kontakt entfernt.</numerusform>
            <numerusform>Tag von %Ln Kontakten entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have another owner.</source>
        <translation>
            <numerusform>Für %Ln Kontakt ist jetzt jemand anders zuständig.</numerusform>
            <numerusform>Für %Ln Kontakte ist jetzt jemand anders zuständig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag is made.</source>
        <translation>Der Tag ist angelegt.</translation>
    </message>
    <message>
        <source>The tag has another name.</source>
        <translation>Der Tag hat einen anderen Namen.</translation>
    </message>
    <message>
        <source>The tag is deleted.</source>
        <translation>Der Tag ist gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are back. To Contacts+ they are new ones, created today.</source>
        <translation>
            <numerusform>%Ln Kontakt ist zurück. Für Contacts+ ist er ein neuer, heute angelegt.</numerusform>
            <numerusform>%Ln Kontakte sind zurück. Für Contacts+ sind es neue, heute angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag is back, on the contacts that had it.</source>
        <translation>Der Tag ist zurück, an den Kontakten, die ihn hatten.</translation>
    </message>
    <message>
        <source>That is taken back.</source>
        <translation>Das ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Somebody else is changing this right now.</source>
        <translation>Gerade ändert das jemand anders.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Read the account again, then try once more.</source>
        <translation>Lesen Sie das Konto neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Contacts+ asks you to sign in again.</source>
        <translation>Contacts+ bittet Sie, sich erneut anzumelden.</translation>
    </message>
    <message>
        <source>Sign in, then try again.</source>
        <translation>Melden Sie sich an und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Deleting contacts: %1 of %2</source>
        <translation>Kontakte werden gelöscht: %1 von %2</translation>
    </message>
    <message>
        <source>Changing tags: %1 of %2</source>
        <translation>Tags werden geändert: %1 von %2</translation>
    </message>
    <message>
        <source>Changing owners: %1 of %2</source>
        <translation>Zuständigkeiten werden geändert: %1 von %2</translation>
    </message>
    <message>
        <source>Taking back: %1 of %2</source>
        <translation>Wird zurückgenommen: %1 von %2</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Wird zurückgenommen…</translation>
    </message>
    <message>
        <source>Sending the photo…</source>
        <translation>Das Foto wird gesendet…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were changed by somebody else meanwhile and are still there.</source>
        <translation>
            <numerusform>%Ln Kontakt wurde inzwischen von jemand anderem geändert und ist noch da.</numerusform>
            <numerusform>%Ln Kontakte wurden inzwischen von jemand anderem geändert und sind noch da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are as they were.</source>
        <translation>
            <numerusform>%Ln Kontakt ist, wie er war.</numerusform>
            <numerusform>%Ln Kontakte sind, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>That is done again.</source>
        <translation>Das ist wieder gemacht.</translation>
    </message>
    <message>
        <source>edit a contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>new photo</source>
        <translation>neues Foto</translation>
    </message>
    <message>
        <source>new photo of %1</source>
        <translation>neues Foto von %1</translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt löschen</numerusform>
            <numerusform>%Ln Kontakte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>put the tag %1 on %Ln contact(s)</source>
        <translation>
            <numerusform>Tag %1 für %Ln Kontakt setzen</numerusform>
            <numerusform>Tag %1 für %Ln Kontakte setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take the tag %1 off %Ln contact(s)</source>
        <translation>
            <numerusform>Tag %1 von %Ln Kontakt entfernen</numerusform>
            <numerusform>Tag %1 von %Ln Kontakten entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the owner of %Ln contact(s)</source>
        <translation>
            <numerusform>Zuständigkeit für %Ln Kontakt ändern</numerusform>
            <numerusform>Zuständigkeit für %Ln Kontakte ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>new tag %1</source>
        <translation>neuer Tag %1</translation>
    </message>
    <message>
        <source>rename a tag to %1</source>
        <translation>Tag in %1 umbenennen</translation>
    </message>
    <message>
        <source>delete the tag %1</source>
        <translation>Tag %1 löschen</translation>
    </message>
    <message>
        <source>This cannot be undone any more: it is not at Contacts+ any longer, perhaps because two contacts were merged there or somebody else deleted it.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen: Es ist nicht mehr bei Contacts+, vielleicht weil dort zwei Kontakte zusammengeführt wurden oder jemand anders es gelöscht hat.</translation>
    </message>
    <message>
        <source>This cannot be done again: it is not at Contacts+ any longer, perhaps because two contacts were merged there or somebody else deleted it.</source>
        <translation>Das lässt sich nicht wiederholen: Es ist nicht mehr bei Contacts+, vielleicht weil dort zwei Kontakte zusammengeführt wurden oder jemand anders es gelöscht hat.</translation>
    </message>
    <message>
        <source>This cannot be undone any more.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>This cannot be done again.</source>
        <translation>Das lässt sich nicht wiederholen.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: somebody else has changed %1 since. Nothing was overwritten.</source>
        <extracomment>%1 is a list of fields: &quot;First name and Birthday&quot;.</extracomment>
        <translation>Das lässt sich nicht mehr rückgängig machen: Jemand anders hat seither etwas geändert (%1). Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>This cannot be done again: somebody else has changed %1 since. Nothing was overwritten.</source>
        <translation>Das lässt sich nicht wiederholen: Jemand anders hat seither etwas geändert (%1). Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>You stopped it while Contacts+ was being asked.</source>
        <translation>Sie haben es abgebrochen, während Contacts+ gefragt wurde.</translation>
    </message>
    <message>
        <source>Check that this computer is online, then try again.</source>
        <translation>Prüfen Sie, ob dieser Rechner online ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Doing again: %1 of %2</source>
        <translation>Wird wiederholt: %1 von %2</translation>
    </message>
    <message>
        <source>Doing again…</source>
        <translation>Wird wiederholt…</translation>
    </message>
    <message>
        <source>Somebody else had changed it meanwhile, too (%1). Both changes are in it.</source>
        <extracomment>%1 is a list of fields: &quot;Phone and Notes&quot;.</extracomment>
        <translation>Jemand anders hatte ihn inzwischen auch geändert (%1). Beide Änderungen stehen darin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are as they were, as far as is known.</source>
        <translation>
            <numerusform>%Ln Kontakt ist, soweit bekannt, wie er war.</numerusform>
            <numerusform>%Ln Kontakte sind, soweit bekannt, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known whether Contacts+ has done it. Trying again does not do it twice.</source>
        <translation>Ob Contacts+ es getan hat, ist nicht bekannt. Ein neuer Versuch tut es nicht doppelt.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>%1 is what is undone: &quot;delete 3 contacts&quot;.</extracomment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Red&amp;o: %1</source>
        <extracomment>%1 is what is done again: &quot;delete 3 contacts&quot;.</extracomment>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>Ferry::ActivityBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Ferry::AddressLine</name>
    <message>
        <source>Address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>Address of the page: %1, secure connection</source>
        <translation>Adresse der Seite: %1, sichere Verbindung</translation>
    </message>
    <message>
        <source>Address of the page: %1, on this computer</source>
        <translation>Adresse der Seite: %1, auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>Ferry::Application</name>
    <message>
        <source>The sandbox could not be started.</source>
        <translation>Die Sandbox konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The demo has ended unexpectedly. Contacts that had arrived are kept.</source>
        <translation>Die Demo wurde unerwartet beendet. Kontakte, die schon da waren, bleiben erhalten.</translation>
    </message>
    <message>
        <source>The demo could not be started. Your own contacts are not concerned. Installing the program again may help.</source>
        <translation>Die Demo konnte nicht gestartet werden. Ihre eigenen Kontakte sind nicht betroffen. Es kann helfen, das Programm neu zu installieren.</translation>
    </message>
</context>
<context>
    <name>Ferry::ClashBox</name>
    <message>
        <source>Nothing is saved yet: somebody else has changed the same meanwhile. What stands below is yours; all else that they changed is in it, too.</source>
        <translation>Noch ist nichts gespeichert: Jemand anders hat inzwischen dasselbe geändert. Unten steht Ihre Fassung; was sonst noch geändert wurde, steht auch darin.</translation>
    </message>
    <message>
        <source>%1: theirs is %2, yours is %3.</source>
        <extracomment>%1 is a field (&quot;First name&quot;), %2 and %3 are what two people wrote there.</extracomment>
        <translation>%1: dort %2, bei Ihnen %3.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremde Fassung nehmen</translation>
    </message>
    <message>
        <source>Take theirs: %1</source>
        <translation>Fremde Fassung nehmen: %1</translation>
    </message>
</context>
<context>
    <name>Ferry::ConsentBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>Ferry::ConsentFoot</name>
    <message>
        <source>Open in my browser</source>
        <translation>Im eigenen Browser öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>Telefon benutzen</translation>
    </message>
    <message>
        <source>Show the page here</source>
        <translation>Seite hier anzeigen</translation>
    </message>
    <message>
        <source>Back to the sources</source>
        <translation>Zurück zu den Quellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancels this import. Nothing has been fetched yet.</source>
        <translation>Bricht diesen Import ab. Es wurde noch nichts geholt.</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Wege</translation>
    </message>
</context>
<context>
    <name>Ferry::ConsentPage</name>
    <message>
        <source>This link leads to this very computer, where no phone can follow it.</source>
        <translation>Dieser Link führt zu diesem Rechner selbst; dorthin kann kein Telefon folgen.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code and give your consent there. This window notices by itself.</source>
        <translation>Richten Sie die Kamera Ihres Telefons auf den Code und stimmen Sie dort zu. Dieses Fenster bemerkt es von selbst.</translation>
    </message>
    <message>
        <source>The link was copied. Paste it into the address line of any browser.</source>
        <translation>Der Link ist kopiert. Fügen Sie ihn in die Adresszeile eines Browsers ein.</translation>
    </message>
    <message>
        <source>Asking %1 whether you gave your consent…</source>
        <translation>%1 wird gefragt, ob Sie zugestimmt haben&#xa0;…</translation>
    </message>
    <message>
        <source>Waiting for your consent at %1…</source>
        <translation>Es fehlt noch Ihre Zustimmung bei %1&#xa0;…</translation>
    </message>
    <message>
        <source>Loading the page of %1…</source>
        <translation>Die Seite von %1 wird geladen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Ferry::ConsentText</name>
    <message>
        <source>%1 does not let people sign in inside other programs, so its page opens in your own browser.</source>
        <translation>%1 lässt keine Anmeldung in anderen Programmen zu; die Seite öffnet sich deshalb in Ihrem eigenen Browser.</translation>
    </message>
    <message>
        <source>On this computer such pages open in your own browser.</source>
        <translation>Auf diesem Rechner öffnen sich solche Seiten in Ihrem eigenen Browser.</translation>
    </message>
    <message>
        <source>The page opens in your own browser. (To show it here, install contact-ferry-webengine.)</source>
        <translation>Die Seite öffnet sich in Ihrem eigenen Browser. (Um sie hier anzuzeigen, installieren Sie contact-ferry-webengine.)</translation>
    </message>
    <message>
        <source>The page is not shown here because the program runs as root, where an embedded browser has no sandbox.</source>
        <translation>Die Seite wird hier nicht angezeigt, weil das Programm als root läuft; dort ist ein eingebetteter Browser nicht abgeschottet.</translation>
    </message>
    <message>
        <source>The page is not shown here because this system does not let an embedded browser have a sandbox.</source>
        <translation>Die Seite wird hier nicht angezeigt, weil sich ein eingebetteter Browser auf diesem System nicht abschotten lässt.</translation>
    </message>
    <message>
        <source>The embedded browser could not be started, so the page opens in your own browser.</source>
        <translation>Der eingebettete Browser ließ sich nicht starten; die Seite öffnet sich deshalb in Ihrem eigenen.</translation>
    </message>
    <message>
        <source>The embedded browser runs without its sandbox.</source>
        <translation>Der eingebettete Browser läuft ohne Abschottung.</translation>
    </message>
    <message>
        <source>The embedded browser’s security fixes are more than a year old; your own browser may be safer.</source>
        <translation>Die Sicherheitskorrekturen des eingebetteten Browsers sind mehr als ein Jahr alt; Ihr eigener Browser ist vielleicht sicherer.</translation>
    </message>
    <message>
        <source>The page wanted to go to “%1”, which is not allowed here.</source>
        <translation>Die Seite wollte zu „%1“; das ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>“%1” could not prove who it is, so nothing was sent to it.</source>
        <translation>„%1“ konnte sich nicht ausweisen; deshalb wurde dorthin nichts gesendet.</translation>
    </message>
    <message>
        <source>The page wanted to save a file, which is not allowed here.</source>
        <translation>Die Seite wollte eine Datei speichern; das ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>The page asks for a file, and only your own browser can give it one.</source>
        <translation>Die Seite verlangt eine Datei, und nur Ihr eigener Browser kann ihr eine geben.</translation>
    </message>
    <message>
        <source>The page wanted to open a window by itself, which is not allowed here.</source>
        <translation>Die Seite wollte von sich aus ein Fenster öffnen; das ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>Give your consent there and come back: this window notices by itself.</source>
        <translation>Stimmen Sie dort zu und kommen Sie zurück: Dieses Fenster bemerkt es von selbst.</translation>
    </message>
    <message>
        <source>The page has closed</source>
        <translation>Die Seite hat sich geschlossen</translation>
    </message>
    <message>
        <source>If you have given your consent, there is nothing left to do here.</source>
        <translation>Wenn Sie zugestimmt haben, ist hier nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Open it again in my browser</source>
        <translation>Im eigenen Browser noch einmal öffnen</translation>
    </message>
    <message>
        <source>That was the last page of %1</source>
        <translation>Das war die letzte Seite von %1</translation>
    </message>
    <message>
        <source>Sign in to %1 in your own browser</source>
        <translation>Melden Sie sich im eigenen Browser bei %1 an</translation>
    </message>
    <message>
        <source>Open in my browser</source>
        <translation>Im eigenen Browser öffnen</translation>
    </message>
    <message>
        <source>The page is open in your browser</source>
        <translation>Die Seite ist in Ihrem Browser geöffnet</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Noch einmal öffnen</translation>
    </message>
    <message>
        <source>Your browser could not be opened</source>
        <translation>Ihr Browser konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Copy the link and paste it into a browser, or use your phone.</source>
        <translation>Kopieren Sie den Link und fügen Sie ihn in einen Browser ein, oder benutzen Sie Ihr Telefon.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The page could not be shown here.</source>
        <translation>Die Seite konnte hier nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The embedded browser stopped in the middle. The import goes on, and nothing is lost: sign in once more in your own browser or on your phone, or show the page here again.</source>
        <translation>Der eingebettete Browser ist mittendrin stehen geblieben. Der Import läuft weiter, und nichts ist verloren: Melden Sie sich noch einmal an, im eigenen Browser oder am Telefon, oder zeigen Sie die Seite hier wieder an.</translation>
    </message>
    <message>
        <source>“%1” asked for a user name and password in the browser’s own dialog, which gets none here. To give them, use your own browser.</source>
        <translation>„%1“ hat in einem Dialog des Browsers nach Benutzername und Passwort gefragt und bekommt hier keine. Um sie anzugeben, benutzen Sie den eigenen Browser.</translation>
    </message>
    <message>
        <source>“%1” asked for a certificate of yours and got none. To give it one, use your own browser.</source>
        <translation>„%1“ hat nach einem Zertifikat von Ihnen gefragt und keines bekommen. Um eines zu geben, benutzen Sie den eigenen Browser.</translation>
    </message>
    <message>
        <source>The page wanted something of this computer, such as your location, the camera, the clipboard or the whole screen, and did not get it.</source>
        <translation>Die Seite wollte etwas von diesem Computer, etwa den Standort, die Kamera, die Zwischenablage oder den ganzen Bildschirm, und hat es nicht bekommen.</translation>
    </message>
    <message>
        <source>The page wanted to print, which is not possible here.</source>
        <translation>Die Seite wollte drucken, was hier nicht möglich ist.</translation>
    </message>
    <message>
        <source>“%1” says: %2</source>
        <translation>„%1“ sagt: %2</translation>
    </message>
    <message>
        <source>“%1” asked “%2”, and was answered with No. To say Yes, use your own browser.</source>
        <translation>„%1“ hat gefragt: „%2“, und Nein zur Antwort bekommen. Um Ja zu sagen, benutzen Sie den eigenen Browser.</translation>
    </message>
    <message>
        <source>The page is shown at %1 of its size.</source>
        <translation>Die Seite wird in %1 ihrer Größe angezeigt.</translation>
    </message>
    <message>
        <source>The page does not respond. Wait, begin it anew with Reload, or use your own browser or your phone.</source>
        <translation>Die Seite antwortet nicht. Warten Sie, beginnen Sie mit „Neu laden“ von vorn, oder benutzen Sie den eigenen Browser oder Ihr Telefon.</translation>
    </message>
    <message>
        <source>Choose the file for %1</source>
        <translation>Wählen Sie die Datei für %1</translation>
    </message>
    <message>
        <source>Files the page asks for</source>
        <translation>Dateien, nach denen die Seite fragt</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>The file is chosen. Press the page’s button once more to hand it over.</source>
        <translation>Die Datei ist gewählt. Drücken Sie den Knopf der Seite noch einmal, um sie zu übergeben.</translation>
    </message>
</context>
<context>
    <name>Ferry::ContactDelegate</name>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
</context>
<context>
    <name>Ferry::ContactDetails</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Select a contact</source>
        <translation>Wählen Sie einen Kontakt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) selected</source>
        <translation>
            <numerusform>%Ln Kontakt ausgewählt</numerusform>
            <numerusform>%Ln Kontakte ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Number at the source</source>
        <translation>Nummer bei der Quelle</translation>
    </message>
    <message>
        <source>Also sent by the source</source>
        <translation>Außerdem von der Quelle</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, which an export contains</source>
        <translation>
            <numerusform>und %Ln weiterer, den ein Export enthält</numerusform>
            <numerusform>und %Ln weitere, die ein Export enthält</numerusform>
        </translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Websites</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Ferry::ContactDrag</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ContactForm</name>
    <message>
        <source>Edit contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>Whatever else Contacts+ keeps of this contact stays as it is.</source>
        <translation>Was Contacts+ sonst über diesen Kontakt hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>&amp;Title before the name</source>
        <translation>&amp;Titel vor dem Namen</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Middle name</source>
        <translation>&amp;Mittlerer Name</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>Nach&amp;name</translation>
    </message>
    <message>
        <source>T&amp;itle after the name</source>
        <translation>Zusatz &amp;hinter dem Namen</translation>
    </message>
    <message>
        <source>Ni&amp;ckname</source>
        <translation>Spit&amp;zname</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Add an organisation</source>
        <translation>Organisation hinzufügen</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Address of the website</source>
        <translation>Adresse der Website</translation>
    </message>
    <message>
        <source>Add a website</source>
        <translation>Website hinzufügen</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Geburtstag: Tag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Geburtstag: Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>No year</source>
        <translation>Kein Jahr</translation>
    </message>
    <message>
        <source>&amp;Birthday</source>
        <translation>&amp;Geburtstag</translation>
    </message>
    <message>
        <source>A birthday needs a day and a month.</source>
        <translation>Ein Geburtstag braucht Tag und Monat.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing would be left of this contact. To be rid of it, delete it.</source>
        <translation>Von diesem Kontakt bliebe nichts übrig. Um ihn loszuwerden, löschen Sie ihn.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Was Sie eingegeben haben, steht noch hier.</translation>
    </message>
</context>
<context>
    <name>Ferry::ContactOrderModel</name>
    <message>
        <source>%1, none checked</source>
        <extracomment>Spoken for the header of the column %1: no contact is checked</extracomment>
        <translation>%1, keiner angehakt</translation>
    </message>
    <message>
        <source>%1, some checked</source>
        <translation>%1, einige angehakt</translation>
    </message>
    <message>
        <source>%1, all checked</source>
        <translation>%1, alle angehakt</translation>
    </message>
</context>
<context>
    <name>Ferry::ContactScopes</name>
    <message numerus="yes">
        <source>&amp;All %Ln contact(s)</source>
        <translation>
            <numerusform>&amp;Den einen Kontakt</numerusform>
            <numerusform>&amp;Alle %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln &amp;checked contact(s)</source>
        <translation>
            <numerusform>Der eine an&amp;gehakte Kontakt</numerusform>
            <numerusform>Die %Ln an&amp;gehakten Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>The &amp;selected contacts</source>
        <translation>Die a&amp;usgewählten Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln &amp;selected contact(s)</source>
        <translation>
            <numerusform>Der eine a&amp;usgewählte Kontakt</numerusform>
            <numerusform>Die %Ln a&amp;usgewählten Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln contact(s) &amp;found</source>
        <translation>
            <numerusform>Der eine &amp;gefundene Kontakt</numerusform>
            <numerusform>Die %Ln &amp;gefundenen Kontakte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ContactTable</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Ferry::ContactTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>Ferry::ContactsPage</name>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>Contacts arriving</source>
        <translation>Eintreffende Kontakte</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln contact(s)…</source>
        <translation>
            <numerusform>%Ln Kontakt durchsuchen&#xa0;…</numerusform>
            <numerusform>%Ln Kontakte durchsuchen&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>This address book is empty</source>
        <translation>Dieses Adressbuch ist leer</translation>
    </message>
    <message>
        <source>No contact matches</source>
        <translation>Kein Kontakt passt dazu</translation>
    </message>
</context>
<context>
    <name>Ferry::EmbeddedSignIn</name>
    <message>
        <source>It closed itself before you had decided. Your contacts are as they were.</source>
        <translation>Sie hat sich geschlossen, bevor Sie sich entschieden hatten. Ihre Kontakte sind, wie sie waren.</translation>
    </message>
    <message>
        <source>It could not be reached. Check that this computer is online.</source>
        <translation>Sie war nicht zu erreichen. Prüfen Sie, ob dieser Computer online ist.</translation>
    </message>
    <message>
        <source>The part of Contact Ferry that showed it stopped. Your contacts are as they were.</source>
        <translation>Der Teil von Contact Ferry, der sie zeigte, hat aufgehört zu arbeiten. Ihre Kontakte sind, wie sie waren.</translation>
    </message>
    <message>
        <source>It did not answer for a minute. Check that this computer is online.</source>
        <translation>Sie hat eine Minute lang nicht geantwortet. Prüfen Sie, ob dieser Rechner online ist.</translation>
    </message>
</context>
<context>
    <name>Ferry::ErrorText</name>
    <message>
        <source>Your contacts are unharmed, and so is a file that was there before.</source>
        <translation>Ihre Kontakte sind unversehrt, ebenso eine Datei, die es dort schon gab.</translation>
    </message>
    <message>
        <source>Your contacts are not affected.</source>
        <translation>Ihre Kontakte sind davon nicht betroffen.</translation>
    </message>
    <message>
        <source>Nothing was changed and nothing was deleted.</source>
        <translation>Nichts wurde geändert und nichts gelöscht.</translation>
    </message>
    <message>
        <source>You can start again at any time.</source>
        <translation>Sie können jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>You cancelled the import.</source>
        <translation>Sie haben den Import abgebrochen.</translation>
    </message>
    <message>
        <source>You cancelled the export.</source>
        <translation>Sie haben den Export abgebrochen.</translation>
    </message>
    <message>
        <source>You cancelled.</source>
        <translation>Sie haben abgebrochen.</translation>
    </message>
    <message>
        <source>This file may not be written.</source>
        <translation>In diese Datei darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Contact Ferry may not use its own folder.</source>
        <translation>Contact Ferry darf seinen eigenen Ordner nicht benutzen.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask whoever owns this one.</source>
        <translation>Wählen Sie einen anderen Ordner, oder fragen Sie, wem dieser gehört.</translation>
    </message>
    <message>
        <source>Make the folder yours and writable, then try again.</source>
        <translation>Machen Sie den Ordner zu Ihrem und beschreibbar, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The system refused it.</source>
        <translation>Das System hat es verweigert.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A file on this computer could not be read or written.</source>
        <translation>Eine Datei auf diesem Rechner konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk reported a fault.</source>
        <translation>Der Datenträger meldete einen Fehler.</translation>
    </message>
    <message>
        <source>Try again, on another disk if you can. Copy the details if it happens twice.</source>
        <translation>Versuchen Sie es noch einmal, möglichst auf einem anderen Datenträger. Kopieren Sie die Einzelheiten, wenn es zweimal geschieht.</translation>
    </message>
    <message>
        <source>This address is not safe.</source>
        <translation>Diese Adresse ist nicht sicher.</translation>
    </message>
    <message>
        <source>What is sent there could be read on the way.</source>
        <translation>Was dorthin gesendet wird, könnte unterwegs mitgelesen werden.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https.</source>
        <translation>Geben Sie eine Adresse ein, die mit https beginnt.</translation>
    </message>
    <message>
        <source>The page for your consent has an address that is not safe.</source>
        <translation>Die Seite für Ihre Zustimmung hat eine Adresse, die nicht sicher ist.</translation>
    </message>
    <message>
        <source>What you type there could be read on the way, so it was not opened.</source>
        <translation>Was Sie dort eingeben, könnte unterwegs mitgelesen werden; deshalb wurde sie nicht geöffnet.</translation>
    </message>
    <message>
        <source>Try again. If it happens twice, tell whoever runs the CloudSponge account.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, sagen Sie es dem, der das CloudSponge-Konto betreibt.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Warten Sie eine Minute, und versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %Ln Sekunde noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %Ln Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln minute(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %Ln Minute noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %Ln Minuten noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported and nothing was lost.</source>
        <translation>Nichts wurde importiert, und nichts ist verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 contacts had arrived; they are saved on this computer.</source>
        <extracomment>%1 is how many contacts there are in all, more than have arrived.</extracomment>
        <translation>
            <numerusform>%Ln von %1 Kontakten war angekommen; er ist auf diesem Rechner gespeichert.</numerusform>
            <numerusform>%Ln von %1 Kontakten waren angekommen; sie sind auf diesem Rechner gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) had arrived and are saved on this computer.</source>
        <translation>
            <numerusform>%Ln Kontakt war angekommen und ist auf diesem Rechner gespeichert.</numerusform>
            <numerusform>%Ln Kontakte waren angekommen und sind auf diesem Rechner gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again later. Copy the details if it happens twice.</source>
        <translation>Versuchen Sie es später noch einmal. Kopieren Sie die Einzelheiten, wenn es zweimal geschieht.</translation>
    </message>
    <message>
        <source>This is still under way.</source>
        <translation>Das ist noch im Gange.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Augenblick, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Contact Ferry has no CloudSponge key yet.</source>
        <translation>Contact Ferry hat noch keinen Schlüssel für CloudSponge.</translation>
    </message>
    <message>
        <source>Imports go through the CloudSponge service, which knows its customers by a key and a password.</source>
        <translation>Importe laufen über den Dienst CloudSponge, der seine Kunden an einem Schlüssel und einem Passwort erkennt.</translation>
    </message>
    <message>
        <source>Enter both in the preferences, then try again.</source>
        <translation>Tragen Sie beides in den Einstellungen ein, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>CloudSponge cannot be reached.</source>
        <translation>CloudSponge ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check that this computer is online, then try again.</source>
        <translation>Prüfen Sie, ob dieser Rechner online ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>CloudSponge took too long to answer.</source>
        <translation>CloudSponge hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The server could not prove that it is CloudSponge.</source>
        <translation>Der Server konnte nicht beweisen, dass er CloudSponge ist.</translation>
    </message>
    <message>
        <source>We broke off, so that nobody can listen in.</source>
        <translation>Die Verbindung wurde abgebrochen, damit niemand mithören kann.</translation>
    </message>
    <message>
        <source>Check this computer’s date. In a hotel or café, sign in to its network first. Then try again.</source>
        <translation>Prüfen Sie das Datum dieses Rechners. Im Hotel oder Café melden Sie sich zuerst im dortigen Netz an. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>CloudSponge sent us to another address, and we did not go there.</source>
        <translation>CloudSponge hat auf eine andere Adresse verwiesen; ihr wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>Your key and your contacts stay with the server they are meant for.</source>
        <translation>Ihr Schlüssel und Ihre Kontakte bleiben bei dem Server, für den sie bestimmt sind.</translation>
    </message>
    <message>
        <source>In a hotel or café, sign in to its network first. Then try again.</source>
        <translation>Im Hotel oder Café melden Sie sich zuerst im dortigen Netz an. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>CloudSponge sent more than this program takes in at once.</source>
        <translation>CloudSponge hat mehr gesendet, als dieses Programm auf einmal annimmt.</translation>
    </message>
    <message>
        <source>CloudSponge refused the key or the password.</source>
        <translation>CloudSponge hat den Schlüssel oder das Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>Correct them in the preferences, then try again.</source>
        <translation>Berichtigen Sie beides in den Einstellungen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>CloudSponge did not accept the request.</source>
        <translation>CloudSponge hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>CloudSponge does not have the contacts ready.</source>
        <translation>CloudSponge hat die Kontakte noch nicht bereit.</translation>
    </message>
    <message>
        <source>CloudSponge has already deleted these contacts.</source>
        <translation>CloudSponge hat diese Kontakte schon gelöscht.</translation>
    </message>
    <message>
        <source>It keeps them for a few minutes only.</source>
        <translation>Es bewahrt sie nur einige Minuten lang auf.</translation>
    </message>
    <message>
        <source>Try again. You will be asked for your consent once more.</source>
        <translation>Versuchen Sie es noch einmal. Sie werden wieder um Ihre Zustimmung gebeten.</translation>
    </message>
    <message>
        <source>CloudSponge asks us to slow down.</source>
        <translation>CloudSponge bittet um eine Pause.</translation>
    </message>
    <message>
        <source>CloudSponge has trouble of its own.</source>
        <translation>CloudSponge hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>CloudSponge answered in a way that we do not know.</source>
        <translation>CloudSponge hat auf unbekannte Weise geantwortet.</translation>
    </message>
    <message>
        <source>CloudSponge’s answer could not be read.</source>
        <translation>Die Antwort von CloudSponge war nicht lesbar.</translation>
    </message>
    <message>
        <source>It was cut short or damaged, and we do not guess at contacts.</source>
        <translation>Sie war abgeschnitten oder beschädigt, und Kontakte werden nicht geraten.</translation>
    </message>
    <message>
        <source>We stopped waiting for your consent.</source>
        <translation>Auf Ihre Zustimmung wird nicht länger gewartet.</translation>
    </message>
    <message>
        <source>Try again when you have a moment, or open the page in your own browser.</source>
        <translation>Versuchen Sie es noch einmal, wenn Sie Zeit haben, oder öffnen Sie die Seite im eigenen Browser.</translation>
    </message>
    <message>
        <source>Fewer contacts arrived than CloudSponge had announced.</source>
        <translation>Es sind weniger Kontakte angekommen, als CloudSponge angekündigt hatte.</translation>
    </message>
    <message>
        <source>Try again to fetch them all. You will be asked for your consent once more.</source>
        <translation>Versuchen Sie es noch einmal, um alle zu holen. Sie werden wieder um Ihre Zustimmung gebeten.</translation>
    </message>
    <message>
        <source>CloudSponge stopped gathering your contacts.</source>
        <translation>CloudSponge trägt Ihre Kontakte nicht weiter zusammen.</translation>
    </message>
    <message>
        <source>It made no progress for a long time.</source>
        <translation>Es kam lange nicht voran.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make some room, then try again.</source>
        <translation>Schaffen Sie etwas Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file or folder is not there.</source>
        <translation>Die Datei oder der Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>Choose another one, or put it back. Then try again.</source>
        <translation>Wählen Sie etwas anderes, oder legen Sie es zurück. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The contacts saved on this computer are damaged.</source>
        <translation>Die auf diesem Rechner gespeicherten Kontakte sind beschädigt.</translation>
    </message>
    <message>
        <source>We left the file as it is.</source>
        <translation>Die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Put it back from a backup, or move it away, then start Contact Ferry again.</source>
        <translation>Holen Sie sie aus einer Sicherung zurück oder schieben Sie sie beiseite, und starten Sie Contact Ferry neu.</translation>
    </message>
    <message>
        <source>A newer Contact Ferry has saved the contacts on this computer.</source>
        <translation>Ein neueres Contact Ferry hat die Kontakte auf diesem Rechner gespeichert.</translation>
    </message>
    <message>
        <source>Install the newer version to open them.</source>
        <translation>Installieren Sie die neuere Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>Contact Ferry is open in another window or for another user.</source>
        <translation>Contact Ferry ist in einem anderen Fenster oder bei einem anderen Benutzer geöffnet.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Schließen Sie es dort, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>A password is then kept until you quit, no longer.</source>
        <translation>Ein Passwort wird dann nur bis zum Beenden behalten.</translation>
    </message>
    <message>
        <source>Start a keychain, such as GNOME Keyring or KWallet, then try again.</source>
        <translation>Starten Sie einen Schlüsselbund, etwa GNOME-Schlüsselbund oder KWallet, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain refused to work.</source>
        <translation>Der Schlüsselbund verweigerte die Arbeit.</translation>
    </message>
    <message>
        <source>Try again. Copy the details if it happens twice.</source>
        <translation>Versuchen Sie es noch einmal. Kopieren Sie die Einzelheiten, wenn es zweimal geschieht.</translation>
    </message>
    <message>
        <source>This import was begun at another CloudSponge address.</source>
        <translation>Dieser Import wurde bei einer anderen CloudSponge-Adresse begonnen.</translation>
    </message>
    <message>
        <source>It can be taken up only there.</source>
        <translation>Er kann nur dort wieder aufgenommen werden.</translation>
    </message>
    <message>
        <source>Set that address in the preferences, then take the import up, or begin a new one.</source>
        <translation>Stellen Sie jene Adresse in den Einstellungen ein und nehmen Sie den Import dann wieder auf, oder beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This is not to be had from CloudSponge at this address.</source>
        <translation>Das gibt es bei CloudSponge unter dieser Adresse nicht.</translation>
    </message>
    <message>
        <source>Check the address in the preferences, then try again.</source>
        <translation>Prüfen Sie die Adresse in den Einstellungen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>CloudSponge’s answer was about somebody else’s import.</source>
        <translation>CloudSponge hat zum Import eines anderen geantwortet.</translation>
    </message>
    <message>
        <source>Nothing was taken from it, and we stopped asking.</source>
        <translation>Wir haben nichts davon übernommen und fragen nicht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) could not be read and were left out. Everything else is here.</source>
        <translation>
            <numerusform>%Ln Eintrag war nicht lesbar und wurde ausgelassen. Alles andere ist da.</numerusform>
            <numerusform>%Ln Einträge waren nicht lesbar und wurden ausgelassen. Alles andere ist da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CloudSponge counted %1 contacts, and %Ln of them never came.</source>
        <extracomment>%1 is how many contacts there are in all, more than have arrived.</extracomment>
        <translation>
            <numerusform>CloudSponge hat %1 Kontakte gezählt; %Ln davon ist nie angekommen.</numerusform>
            <numerusform>CloudSponge hat %1 Kontakte gezählt; %Ln davon sind nie angekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) may be here twice: CloudSponge sent pages that seem to overlap.</source>
        <translation>
            <numerusform>%Ln Kontakt ist vielleicht doppelt: CloudSponge hat Seiten geschickt, die sich zu überschneiden scheinen.</numerusform>
            <numerusform>%Ln Kontakte sind vielleicht doppelt: CloudSponge hat Seiten geschickt, die sich zu überschneiden scheinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>CloudSponge’s own counts did not agree with each other. All that it sent is here.</source>
        <translation>CloudSponges eigene Zählungen stimmten nicht überein. Alles, was es geschickt hat, ist da.</translation>
    </message>
    <message>
        <source>Contacts+ asks you to sign in again.</source>
        <translation>Contacts+ bittet Sie, sich erneut anzumelden.</translation>
    </message>
    <message>
        <source>The permission you gave has ended.</source>
        <translation>Ihre Erlaubnis ist abgelaufen.</translation>
    </message>
    <message>
        <source>Sign in again; everything goes on where it stopped.</source>
        <translation>Melden Sie sich erneut an; alles geht dort weiter, wo es anhielt.</translation>
    </message>
    <message>
        <source>You did not let Contact Ferry into your Contacts+ account.</source>
        <translation>Sie haben Contact Ferry nicht in Ihr Contacts+-Konto gelassen.</translation>
    </message>
    <message>
        <source>You can sign in at any time.</source>
        <translation>Sie können sich jederzeit anmelden.</translation>
    </message>
    <message>
        <source>This contact was changed elsewhere meanwhile.</source>
        <translation>Dieser Kontakt wurde inzwischen anderswo geändert.</translation>
    </message>
    <message>
        <source>Load it again, then make your change once more.</source>
        <translation>Laden Sie ihn neu und nehmen Sie die Änderung noch einmal vor.</translation>
    </message>
    <message>
        <source>The proxy of this network did not let us through.</source>
        <translation>Der Proxy dieses Netzes hat uns nicht durchgelassen.</translation>
    </message>
    <message>
        <source>It wants a user name and a password, and took none that it was given.</source>
        <translation>Er verlangt einen Benutzernamen und ein Passwort und hat keins angenommen, das er bekam.</translation>
    </message>
    <message>
        <source>Try again and sign in to it, or ask whoever looks after the network.</source>
        <translation>Versuchen Sie es noch einmal und melden Sie sich bei ihm an, oder fragen Sie, wer das Netz betreut.</translation>
    </message>
</context>
<context>
    <name>Ferry::ExportDialog</name>
    <message>
        <source>Contacts %1</source>
        <translation>Kontakte %1</translation>
    </message>
    <message>
        <source>Contacts from %1 %2</source>
        <translation>Kontakte von %1 %2</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Which contacts?</source>
        <translation>Welche Kontakte?</translation>
    </message>
    <message>
        <source>Where are they going?</source>
        <translation>Wohin sollen sie?</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Where shall the new folder be?</source>
        <translation>Wo soll der neue Ordner liegen?</translation>
    </message>
    <message>
        <source>Export here</source>
        <translation>Hierhin exportieren</translation>
    </message>
    <message>
        <source>Does it all fit?</source>
        <translation>Passt alles hinein?</translation>
    </message>
</context>
<context>
    <name>Ferry::ExportOptions</name>
    <message>
        <source>Put into the notes</source>
        <translation>In die Notizen schreiben</translation>
    </message>
    <message>
        <source>Leave behind</source>
        <translation>Zurücklassen</translation>
    </message>
    <message>
        <source>Make them smaller, to at most</source>
        <translation>Verkleinern auf höchstens</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>Several files, each with at most</source>
        <translation>Mehrere Dateien, jede mit höchstens</translation>
    </message>
    <message>
        <source>One file for each contact</source>
        <translation>Eine Datei für jeden Kontakt</translation>
    </message>
    <message>
        <source>KB</source>
        <extracomment>kilobytes</extracomment>
        <translation>kB</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>Größtes Bild</translation>
    </message>
    <message>
        <source>Contacts in each file</source>
        <translation>Kontakte in jeder Datei</translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation>&amp;Weitere Einstellungen</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>F&amp;ormat:</translation>
    </message>
    <message>
        <source>&amp;What has no place there:</source>
        <translation>Was dort &amp;keinen Platz hat:</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>&amp;Bilder:</translation>
    </message>
    <message>
        <source>F&amp;iles:</source>
        <translation>Date&amp;ien:</translation>
    </message>
</context>
<context>
    <name>Ferry::ExportText</name>
    <message>
        <source>name prefix</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>middle name</source>
        <translation>weiterer Vorname</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>name suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>the source’s own number</source>
        <translation>die eigene Nummer der Quelle</translation>
    </message>
    <message>
        <source>other things the source sent</source>
        <translation>Weiteres, was die Quelle schickte</translation>
    </message>
    <message>
        <source>%1st %2</source>
        <extracomment>An ordinal and a thing: &quot;1st e-mail&quot;, &quot;21st e-mail&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1nd %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1rd %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1th %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>stays behind</source>
        <translation>bleibt zurück</translation>
    </message>
    <message>
        <source>goes into the notes</source>
        <translation>kommt in die Notizen</translation>
    </message>
    <message>
        <source>gets another label</source>
        <translation>bekommt eine andere Bezeichnung</translation>
    </message>
    <message>
        <source>some characters change</source>
        <translation>einige Zeichen ändern sich</translation>
    </message>
    <message>
        <source>is no longer marked as the preferred one</source>
        <translation>gilt nicht mehr als bevorzugt</translation>
    </message>
    <message>
        <source>goes in its parts, not as the source wrote it out</source>
        <translation>kommt in Teilen mit, nicht so, wie die Quelle sie schrieb</translation>
    </message>
    <message>
        <source>is made smaller</source>
        <translation>wird verkleinert</translation>
    </message>
    <message>
        <source>is too large for %1</source>
        <translation>ist zu groß für %1</translation>
    </message>
    <message>
        <source>is too large there</source>
        <translation>ist dort zu groß</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s): %2</source>
        <extracomment>&quot;4th e-mail of 12 contacts: goes into the notes&quot;</extracomment>
        <translation>
            <numerusform>%1 bei einem Kontakt: %2</numerusform>
            <numerusform>%1 bei %Ln Kontakten: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>One file: %1.</source>
        <translation>Eine Datei: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A folder with %Ln file(s): %1.</source>
        <translation>
            <numerusform>Ein Ordner mit einer Datei: %1.</numerusform>
            <numerusform>Ein Ordner mit %Ln Dateien: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures of at most %1.</source>
        <translation>Bilder von höchstens %1.</translation>
    </message>
    <message>
        <source>Then: sign in at icloud.com, open Contacts, choose Import in the menu behind the plus sign or the gear, and pick the file.</source>
        <translation>Danach: auf icloud.com anmelden, Kontakte öffnen, im Menü hinter dem Pluszeichen oder dem Zahnrad „Importieren“ wählen und die Datei aussuchen.</translation>
    </message>
    <message>
        <source>Then: open contacts.google.com, choose Import at the left, and pick the file. Google puts a label on what came with it, by which it is found again.</source>
        <translation>Danach: contacts.google.com öffnen, links „Importieren“ wählen und die Datei aussuchen. Google gibt allem daraus ein Label, an dem man es wiederfindet.</translation>
    </message>
    <message>
        <source>Then: sign in at outlook.com, open People, choose Manage contacts and Import contacts, and pick the file.</source>
        <translation>Danach: auf outlook.com anmelden, Kontakte öffnen, „Kontakte verwalten“ und „Kontakte importieren“ wählen und die Datei aussuchen.</translation>
    </message>
    <message>
        <source>Then: in Outlook, choose File, Open and Export, Import/Export, “Import from another program or file”, “Comma Separated Values”, and pick the file.</source>
        <translation>Danach: in Outlook „Datei“, „Öffnen und Exportieren“, „Importieren/Exportieren“, „Aus anderen Programmen oder Dateien importieren“, „Durch Trennzeichen getrennte Werte“ wählen und die Datei aussuchen.</translation>
    </message>
    <message>
        <source>Then: in Thunderbird, choose Tools, Import, Address Books, and pick the file.</source>
        <translation>Danach: in Thunderbird „Extras“, „Importieren“, „Adressbücher“ wählen und die Datei aussuchen.</translation>
    </message>
    <message>
        <source>Then: in Evolution, choose File, Import, “Import a single file”; in GNOME Contacts, “Import from file” in the menu.</source>
        <translation>Danach: in Evolution „Datei“, „Importieren“, „Eine einzelne Datei importieren“ wählen; in GNOME-Kontakte im Menü „Aus Datei importieren“.</translation>
    </message>
    <message>
        <source>Then: in KAddressBook, choose File, Import, “Import vCard”, and pick the file.</source>
        <translation>Danach: in KAddressBook „Datei“, „Importieren“, „vCard importieren“ wählen und die Datei aussuchen.</translation>
    </message>
    <message>
        <source>Then: bring the file onto the phone by cable or mail and open it there, or choose Import in the settings of its Contacts app.</source>
        <translation>Danach: die Datei per Kabel oder E-Mail auf das Telefon bringen und dort öffnen, oder in den Einstellungen seiner Kontakte-App „Importieren“ wählen.</translation>
    </message>
    <message>
        <source>Then: open it with a double click. All cells are text, so that no phone number loses its zero or its plus sign.</source>
        <translation>Danach: mit einem Doppelklick öffnen. Alle Zellen sind Text, damit keine Telefonnummer ihre Null oder ihr Pluszeichen verliert.</translation>
    </message>
    <message>
        <source>Then: look for Import in that program. Nearly all of them read vCard 3.0; if yours does not, choose another format under More options.</source>
        <translation>Danach: in jenem Programm nach „Importieren“ suchen. Fast alle lesen vCard 3.0; wenn Ihres das nicht tut, wählen Sie unter „Weitere Einstellungen“ ein anderes Format.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) saved to %1.</source>
        <translation>
            <numerusform>Ein Kontakt wurde in %1 gespeichert.</numerusform>
            <numerusform>%Ln Kontakte wurden in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) saved as %1 in the folder %2.</source>
        <extracomment>%1 is &quot;3 files&quot;</extracomment>
        <translation>
            <numerusform>Ein Kontakt wurde als %1 im Ordner %2 gespeichert.</numerusform>
            <numerusform>%Ln Kontakte wurden als %1 im Ordner %2 gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>eine Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading back, %1 of %2 were as they should be: please check the file before you rely on it.</source>
        <translation>Beim Zurücklesen waren %1 von %2 wie sie sein sollen: Bitte prüfen Sie die Datei, bevor Sie sich auf sie verlassen.</translation>
    </message>
    <message>
        <source>Read back: %1 of %2 as sent.</source>
        <extracomment>After reading the file back: &quot;2,340 of 2,340 as sent&quot;</extracomment>
        <translation>Zurückgelesen: %1 von %2 wie abgeschickt.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und ein weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed, as announced (%1).</source>
        <extracomment>&quot;3 changed, as announced (Photo of 3 contacts: is made smaller).&quot;</extracomment>
        <translation>
            <numerusform>Einer ist verändert, wie angekündigt (%1).</numerusform>
            <numerusform>%Ln sind verändert, wie angekündigt (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not read back.</source>
        <translation>Es wurde nicht zurückgelesen.</translation>
    </message>
    <message>
        <source>Outlook.com, new Outlook</source>
        <translation>Outlook.com, neues Outlook</translation>
    </message>
    <message>
        <source>Classic Outlook</source>
        <translation>Klassisches Outlook</translation>
    </message>
    <message>
        <source>Evolution, GNOME Contacts</source>
        <translation>Evolution, GNOME-Kontakte</translation>
    </message>
    <message>
        <source>Android phone</source>
        <translation>Android-Telefon</translation>
    </message>
    <message>
        <source>Excel, LibreOffice</source>
        <translation>Excel, LibreOffice</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>vCard 3.0 – iCloud, Google, phones and most programs</source>
        <translation>vCard 3.0 – iCloud, Google, Telefone und die meisten Programme</translation>
    </message>
    <message>
        <source>vCard 4.0 – Thunderbird and other new programs</source>
        <translation>vCard 4.0 – Thunderbird und andere neue Programme</translation>
    </message>
    <message>
        <source>vCard 2.1 – old phones and programs</source>
        <translation>vCard 2.1 – alte Telefone und Programme</translation>
    </message>
    <message>
        <source>Google CSV – Google Contacts</source>
        <translation>Google-CSV – Google Kontakte</translation>
    </message>
    <message>
        <source>Outlook CSV – Outlook.com and the new Outlook</source>
        <translation>Outlook-CSV – Outlook.com und das neue Outlook</translation>
    </message>
    <message>
        <source>Classic Outlook CSV – Outlook for the desktop</source>
        <translation>Klassische Outlook-CSV – Outlook für den Desktop</translation>
    </message>
    <message>
        <source>Thunderbird CSV – Thunderbird</source>
        <translation>Thunderbird-CSV – Thunderbird</translation>
    </message>
    <message>
        <source>Spreadsheet CSV – LibreOffice and other spreadsheets</source>
        <translation>Tabellen-CSV – LibreOffice und andere Tabellenprogramme</translation>
    </message>
    <message>
        <source>Excel workbook – Excel and other spreadsheets</source>
        <translation>Excel-Arbeitsmappe – Excel und andere Tabellenprogramme</translation>
    </message>
    <message>
        <source>LDIF – Thunderbird and directory servers</source>
        <translation>LDIF – Thunderbird und Verzeichnisdienste</translation>
    </message>
    <message>
        <source>jCard – vCard as JSON, for developers</source>
        <translation>jCard – vCard als JSON, für Entwickler</translation>
    </message>
    <message>
        <source>JSContact – new JSON standard, for developers</source>
        <translation>JSContact – neuer JSON-Standard, für Entwickler</translation>
    </message>
    <message>
        <source>vCard files</source>
        <translation>vCard-Dateien</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>CSV-Dateien</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Excel-Arbeitsmappen</translation>
    </message>
    <message>
        <source>LDIF files</source>
        <translation>LDIF-Dateien</translation>
    </message>
    <message>
        <source>jCard files</source>
        <translation>jCard-Dateien</translation>
    </message>
    <message>
        <source>JSContact files</source>
        <translation>JSContact-Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail address(es)</source>
        <translation>
            <numerusform>%Ln E-Mail-Adresse</numerusform>
            <numerusform>%Ln E-Mail-Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone number(s)</source>
        <translation>
            <numerusform>%Ln Telefonnummer</numerusform>
            <numerusform>%Ln Telefonnummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln postal address(es)</source>
        <translation>
            <numerusform>%Ln Anschrift</numerusform>
            <numerusform>%Ln Anschriften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>%1 is &quot;23 contacts&quot;, %2 a list: &quot;40 e-mail addresses and 31 phone numbers&quot;.</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 with %2.</source>
        <translation>%1; darin: %2.</translation>
    </message>
    <message>
        <source>Letters: %1.</source>
        <extracomment>%1 is &quot;Cyrillic (Windows)&quot;: such a file holds the letters of one part of the world alone.</extracomment>
        <translation>Zeichen: %1.</translation>
    </message>
</context>
<context>
    <name>Ferry::Exporter</name>
    <message numerus="yes">
        <source>Exporting %Ln contact(s)…</source>
        <translation>
            <numerusform>%Ln Kontakt wird exportiert&#xa0;…</numerusform>
            <numerusform>%Ln Kontakte werden exportiert&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>No program could show the folder %1.</source>
        <translation>Kein Programm konnte den Ordner %1 anzeigen.</translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln contact(s) back…</source>
        <translation>
            <numerusform>Ein Kontakt wird zurückgelesen …</numerusform>
            <numerusform>%Ln Kontakte werden zurückgelesen …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::FailurePage</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Use another way</source>
        <translation>Anderen Weg nehmen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln contact(s) that arrived</source>
        <translation>
            <numerusform>Den angekommenen Kontakt zeigen (%Ln)</numerusform>
            <numerusform>Die %Ln angekommenen Kontakte zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The details were copied. Paste them wherever you ask for help.</source>
        <translation>Die Einzelheiten wurden kopiert. Fügen Sie sie dort ein, wo Sie um Hilfe bitten.</translation>
    </message>
</context>
<context>
    <name>Ferry::FieldRows</name>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Ferry::FieldText</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Titel vor dem Namen</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Weiterer Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Title after the name</source>
        <translation>Titel nach dem Namen</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Something that is not shown here</source>
        <translation>Etwas, das hier nicht gezeigt wird</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Ferry::FileDrop</name>
    <message>
        <source>Drop to import the contacts</source>
        <translation>Loslassen, um die Kontakte zu importieren</translation>
    </message>
</context>
<context>
    <name>Ferry::FileImporter</name>
    <message>
        <source>Open contacts</source>
        <translation>Kontakte öffnen</translation>
    </message>
    <message>
        <source>Files of contacts (%1)</source>
        <translation>Dateien mit Kontakten (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>What an import of several files is called; %1 is the first file&apos;s name.</extracomment>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten …</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
</context>
<context>
    <name>Ferry::FileReading</name>
    <message>
        <source>The columns of “%1” are none that we know.</source>
        <translation>Die Spalten von „%1“ kennen wir nicht.</translation>
    </message>
    <message>
        <source>Its first line does not name them as Google, Outlook, Thunderbird or Contact Ferry do.</source>
        <translation>Die erste Zeile benennt sie nicht so, wie es Google, Outlook, Thunderbird oder Contact Ferry tun.</translation>
    </message>
    <message>
        <source>Name the columns in that line as Google does (First Name, Last Name, E-mail 1 - Value, Phone 1 - Value) and open it again, or export it as vCard.</source>
        <translation>Benennen Sie die Spalten in dieser Zeile so wie Google (First Name, Last Name, E-mail 1 - Value, Phone 1 - Value) und öffnen Sie die Datei erneut, oder exportieren Sie sie als vCard.</translation>
    </message>
    <message>
        <source>Contact Ferry reads vCard, CSV as Google, Outlook and Thunderbird write it, LDIF, jCard and JSContact, whatever the file is called.</source>
        <translation>Contact Ferry liest vCard, CSV, wie es Google, Outlook und Thunderbird schreiben, LDIF, jCard und JSContact, wie immer die Datei heißt.</translation>
    </message>
    <message>
        <source>Export it again as one of those. A workbook can be saved as CSV.</source>
        <translation>Exportieren Sie die Kontakte in einer dieser Formen. Eine Arbeitsmappe lässt sich als CSV speichern.</translation>
    </message>
    <message>
        <source>Line %1: it is cut short</source>
        <translation>Zeile %1: abgeschnitten</translation>
    </message>
    <message>
        <source>Line %1: larger than any contact is</source>
        <translation>Zeile %1: größer, als ein Kontakt ist</translation>
    </message>
    <message>
        <source>Line %1: damaged</source>
        <translation>Zeile %1: beschädigt</translation>
    </message>
    <message>
        <source>Line %1: there is nothing in it</source>
        <translation>Zeile %1: ohne Inhalt</translation>
    </message>
    <message>
        <source>Line %1: a list or something else that is no contact</source>
        <translation>Zeile %1: eine Liste oder sonst etwas, das kein Kontakt ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) read</source>
        <translation>
            <numerusform>%Ln Kontakt gelesen</numerusform>
            <numerusform>%Ln Kontakte gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read to its end</source>
        <translation>Nicht bis zum Ende gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) left out:</source>
        <translation>
            <numerusform>%Ln Eintrag ausgelassen:</numerusform>
            <numerusform>%Ln Einträge ausgelassen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or cell(s) that belong to no contact</source>
        <translation>
            <numerusform>%Ln Zeile oder Zelle, die zu keinem Kontakt gehört</numerusform>
            <numerusform>%Ln Zeilen oder Zellen, die zu keinem Kontakt gehören</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no contacts in “%1”.</source>
        <translation>In „%1“ sind keine Kontakte.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Nothing in “%1” could be read.</source>
        <translation>In „%1“ war nichts lesbar.</translation>
    </message>
    <message>
        <source>Every entry in it is cut short, damaged or no contact.</source>
        <translation>Jeder Eintrag darin ist abgeschnitten, beschädigt oder kein Kontakt.</translation>
    </message>
    <message>
        <source>Export it once more from where it came, then open it again.</source>
        <translation>Exportieren Sie die Kontakte noch einmal dort, wo sie herkommen, und öffnen Sie die Datei dann erneut.</translation>
    </message>
    <message>
        <source>“%1” is larger than this program takes in at once.</source>
        <translation>„%1“ ist größer, als dieses Programm auf einmal aufnimmt.</translation>
    </message>
    <message>
        <source>Export it in several files, then open those.</source>
        <translation>Exportieren Sie die Kontakte in mehrere Dateien und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation>„%1“ ist nicht da.</translation>
    </message>
    <message>
        <source>Put it back, then try again.</source>
        <translation>Legen Sie die Datei zurück und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>You may not read “%1”.</source>
        <translation>Sie dürfen „%1“ nicht lesen.</translation>
    </message>
    <message>
        <source>The system refused it.</source>
        <translation>Das System hat es abgelehnt.</translation>
    </message>
    <message>
        <source>Ask whoever owns it, then try again.</source>
        <translation>Fragen Sie, wem die Datei gehört, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It is no ordinary file, or its disk reported a fault.</source>
        <translation>Es ist keine gewöhnliche Datei, oder ihr Datenträger hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>Copy it to another place, then open the copy.</source>
        <translation>Kopieren Sie die Datei an einen anderen Ort und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>“%1” was not read, or not to its end.</source>
        <translation>„%1“ wurde nicht oder nicht bis zum Ende gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files were not read, or not to their end.</source>
        <extracomment>%1 is how many files there are in all.</extracomment>
        <translation>
            <numerusform>%Ln von %1 Dateien wurde nicht oder nicht bis zum Ende gelesen.</numerusform>
            <numerusform>%Ln von %1 Dateien wurden nicht oder nicht bis zum Ende gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) could not be read and were left out. Everything else is here.</source>
        <translation>
            <numerusform>%Ln Eintrag war nicht lesbar und wurde ausgelassen. Alles andere ist hier.</numerusform>
            <numerusform>%Ln Einträge waren nicht lesbar und wurden ausgelassen. Alles andere ist hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or cell(s) belong to no contact.</source>
        <translation>
            <numerusform>%Ln Zeile oder Zelle gehört zu keinem Kontakt.</numerusform>
            <numerusform>%Ln Zeilen oder Zellen gehören zu keinem Kontakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no contacts in a form that we know.</source>
        <translation>„%1“ hat keine Kontakte in einer Form, die wir kennen.</translation>
    </message>
    <message>
        <source>What its columns hold was guessed:</source>
        <translation>Was seine Spalten enthalten, wurde geraten:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A column of a table, and what became of it: &quot;Vorname: First name&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What the columns of “%1” hold was guessed.</source>
        <translation>Was die Spalten von „%1“ enthalten, wurde geraten.</translation>
    </message>
    <message numerus="yes">
        <source>What the columns of %Ln file(s) hold was guessed.</source>
        <translation>
            <numerusform>Was die Spalten von %Ln Datei enthalten, wurde geraten.</numerusform>
            <numerusform>Was die Spalten von %Ln Dateien enthalten, wurde geraten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: a group has a member who is not in the file</source>
        <translation>Zeile %1: eine Gruppe hat ein Mitglied, das nicht in der Datei ist</translation>
    </message>
    <message>
        <source>Line %1: what a group says of itself beside its name</source>
        <translation>Zeile %1: was eine Gruppe außer ihrem Namen über sich sagt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) could not be read. “�” stands where they were.</source>
        <translation>
            <numerusform>%Ln Zeichen war nicht lesbar. Dort steht „�“.</numerusform>
            <numerusform>%Ln Zeichen waren nicht lesbar. Dort steht „�“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters: %1</source>
        <extracomment>What a table is written in: &quot;Letters: Cyrillic (Windows)&quot;</extracomment>
        <translation>Zeichen: %1</translation>
    </message>
    <message>
        <source>Which letters “%1” is written in was guessed: please look at the names.</source>
        <translation>In welchen Zeichen „%1“ geschrieben ist, wurde erraten: Bitte sehen Sie sich die Namen an.</translation>
    </message>
    <message numerus="yes">
        <source>Which letters %Ln file(s) are written in was guessed: please look at the names.</source>
        <translation>
            <numerusform>In welchen Zeichen %Ln Datei geschrieben ist, wurde erraten: Bitte sehen Sie sich die Namen an.</numerusform>
            <numerusform>In welchen Zeichen %Ln Dateien geschrieben sind, wurde erraten: Bitte sehen Sie sich die Namen an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::GatheringPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Fetching your contacts from %1</source>
        <translation>Ihre Kontakte werden von %1 geholt</translation>
    </message>
    <message>
        <source>Gathering your contacts at %1</source>
        <translation>Ihre Kontakte werden bei %1 zusammengetragen</translation>
    </message>
    <message numerus="yes">
        <source>contact(s) gathered so far</source>
        <extracomment>Stands under the number itself, which is large.</extracomment>
        <translation>
            <numerusform>Kontakt bisher zusammengetragen</numerusform>
            <numerusform>Kontakte bisher zusammengetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) gathered so far</source>
        <translation>
            <numerusform>%Ln Kontakt bisher zusammengetragen</numerusform>
            <numerusform>%Ln Kontakte bisher zusammengetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 fetched and saved</source>
        <extracomment>%1 is how many there are in all. Stands under the number of those that have arrived, which is large.</extracomment>
        <translation>
            <numerusform>von %1 geholt und gespeichert</numerusform>
            <numerusform>von %1 geholt und gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 fetched and saved</source>
        <extracomment>%1 is how many there are in all.</extracomment>
        <translation>
            <numerusform>%Ln von %1 geholt und gespeichert</numerusform>
            <numerusform>%Ln von %1 geholt und gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact(s) fetched and saved</source>
        <extracomment>Stands under the number itself, which is large.</extracomment>
        <translation>
            <numerusform>Kontakt geholt und gespeichert</numerusform>
            <numerusform>Kontakte geholt und gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) fetched and saved</source>
        <translation>
            <numerusform>%Ln Kontakt geholt und gespeichert</numerusform>
            <numerusform>%Ln Kontakte geholt und gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%Ln Eintrag war nicht lesbar und fehlt.</numerusform>
            <numerusform>%Ln Einträge waren nicht lesbar und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time: %1</source>
        <extracomment>%1 is a time such as 1:05.</extracomment>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Connecting to CloudSponge…</source>
        <translation>Verbindung zu CloudSponge …</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>contact(s) read and saved</source>
        <extracomment>Stands under the number itself, which is large.</extracomment>
        <translation>
            <numerusform>Kontakt gelesen und gespeichert</numerusform>
            <numerusform>Kontakte gelesen und gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) read and saved</source>
        <translation>
            <numerusform>%Ln Kontakt gelesen und gespeichert</numerusform>
            <numerusform>%Ln Kontakte gelesen und gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::GeneralSettings</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In your own browser only</source>
        <translation>Nur in Ihrem eigenen Browser</translation>
    </message>
    <message>
        <source>In this window or in your own browser</source>
        <translation>In diesem Fenster oder in Ihrem eigenen Browser</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Postal addresses:</source>
        <translation>&amp;Postanschriften:</translation>
    </message>
    <message>
        <source>Bring them too</source>
        <translation>Auch mitbringen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Sources:</source>
        <translation>Quellen:</translation>
    </message>
    <message>
        <source>Consent page:</source>
        <translation>Seite für die Zustimmung:</translation>
    </message>
    <message>
        <source>Dragged out &amp;as:</source>
        <translation>&amp;Herausgezogen als:</translation>
    </message>
    <message>
        <source>CSV for Google</source>
        <translation>CSV für Google</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV für Tabellen</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>Files &amp;dragged out:</source>
        <translation>Herausgezogene &amp;Dateien:</translation>
    </message>
    <message>
        <source>One for all; with Shift one each</source>
        <translation>Eine für alle; mit der Umschalttaste je eine</translation>
    </message>
    <message>
        <source>One for each contact; with Shift one for all</source>
        <translation>Eine je Kontakt; mit der Umschalttaste eine für alle</translation>
    </message>
</context>
<context>
    <name>Ferry::ImportController</name>
    <message>
        <source>%1 (demo)</source>
        <translation>%1 (Demo)</translation>
    </message>
    <message>
        <source>Rescued contacts</source>
        <translation>Gerettete Kontakte</translation>
    </message>
</context>
<context>
    <name>Ferry::ImportList</name>
    <message>
        <source>Imports on this computer</source>
        <translation>Importe auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>Ferry::ImportListModel</name>
    <message numerus="yes">
        <source>%1, %Ln contact(s), %2</source>
        <extracomment>Name of an import for screen readers: source, number of contacts, owner and time.</extracomment>
        <translation>
            <numerusform>%1, %Ln Kontakt, %2</numerusform>
            <numerusform>%1, %Ln Kontakte, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>Stands before the time of an import, for &quot;came out of a file&quot;.</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message numerus="yes">
        <source>%1, incomplete: %Ln of %2 contact(s), %3</source>
        <extracomment>Name of an import for screen readers, some of which never came: &quot;Yahoo, incomplete: 1,000 of 2,340 contacts, ...&quot;</extracomment>
        <translation>
            <numerusform>%1, unvollständig: %Ln von %2 Kontakten, %3</numerusform>
            <numerusform>%1, unvollständig: %Ln von %2 Kontakten, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, incomplete: %Ln contact(s), %2</source>
        <extracomment>The same when nobody knows how many there are.</extracomment>
        <translation>
            <numerusform>%1, unvollständig: %Ln Kontakt, %2</numerusform>
            <numerusform>%1, unvollständig: %Ln Kontakte, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ImportReceipt</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>an unknown source</source>
        <translation>einer unbekannten Quelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 contacts arrived.</source>
        <translation>
            <numerusform>%Ln von %1 Kontakten ist angekommen.</numerusform>
            <numerusform>%Ln von %1 Kontakten sind angekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) arrived.</source>
        <translation>
            <numerusform>%Ln Kontakt ist angekommen.</numerusform>
            <numerusform>%Ln Kontakte sind angekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read and were left out.</source>
        <translation>
            <numerusform>%Ln war nicht lesbar und fehlt.</numerusform>
            <numerusform>%Ln waren nicht lesbar und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was called off before its end.</source>
        <translation>Der Import wurde vor seinem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>It was interrupted and has not ended yet.</source>
        <translation>Der Import wurde unterbrochen und ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Consent noticed</source>
        <extracomment>When the service was first seen to go on.</extracomment>
        <translation>Zustimmung bemerkt</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Ready at CloudSponge</source>
        <translation>Bereit bei CloudSponge</translation>
    </message>
    <message>
        <source>Download finished</source>
        <translation>Übertragung beendet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Every contact of this import with its postal addresses, and whose address book it is.</source>
        <translation>Jeden Kontakt dieses Imports mit seinen Postadressen, und wem das Adressbuch gehört.</translation>
    </message>
    <message>
        <source>Every contact of this import, and whose address book it is. Postal addresses were not asked for.</source>
        <translation>Jeden Kontakt dieses Imports, und wem das Adressbuch gehört. Nach Postadressen wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>No contact, as far as is known.</source>
        <translation>Keinen Kontakt, soweit bekannt.</translation>
    </message>
    <message>
        <source>Your CloudSponge key, the name of the source, and this computer’s network address.</source>
        <translation>Ihren CloudSponge-Schlüssel, den Namen der Quelle und die Netzwerkadresse dieses Rechners.</translation>
    </message>
    <message>
        <source>The user ID “%1” that the preferences told it.</source>
        <translation>Die Benutzerkennung „%1“ aus den Einstellungen.</translation>
    </message>
    <message>
        <source>The user name and password that you typed for %1. They went to it once.</source>
        <translation>Benutzername und Passwort, die Sie für %1 eingegeben haben. Beides ging einmal dorthin.</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Nicht bekannt.</translation>
    </message>
    <message>
        <source>Your sign-in, your consent, and that CloudSponge read your contacts.</source>
        <translation>Ihre Anmeldung, Ihre Zustimmung, und dass CloudSponge Ihre Kontakte gelesen hat.</translation>
    </message>
    <message>
        <source>Your sign-in, if you began one.</source>
        <translation>Ihre Anmeldung, falls Sie eine begonnen haben.</translation>
    </message>
    <message>
        <source>CloudSponge signing in with what you typed, and reading your contacts if it was let in.</source>
        <translation>Dass CloudSponge sich mit Ihren Eingaben angemeldet und, falls es eingelassen wurde, Ihre Kontakte gelesen hat.</translation>
    </message>
    <message>
        <source>This program’s browser</source>
        <translation>Der Browser dieses Programms</translation>
    </message>
    <message>
        <source>The consent page stood in the window. Cookies, history and what was typed were kept in memory alone, and wiped when the page was closed.</source>
        <translation>Die Seite für die Zustimmung stand im Fenster. Cookies, Verlauf und Eingaben lagen nur im Arbeitsspeicher und wurden beim Schließen der Seite gelöscht.</translation>
    </message>
    <message>
        <source>Your own browser</source>
        <translation>Ihr eigener Browser</translation>
    </message>
    <message>
        <source>The consent page was opened there. What it remembers of that is up to its settings.</source>
        <translation>Die Seite für die Zustimmung wurde dort geöffnet. Was er davon behält, bestimmen seine Einstellungen.</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Ein anderer Ort</translation>
    </message>
    <message>
        <source>The link to the consent page was copied, or shown as a code for a phone.</source>
        <translation>Der Link zur Seite für die Zustimmung wurde kopiert oder als Code für ein Telefon gezeigt.</translation>
    </message>
    <message>
        <source>Where you signed in</source>
        <translation>Wo Sie sich angemeldet haben</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>The contacts came from files. Nothing left this computer.</source>
        <translation>Die Kontakte kamen aus Dateien. Nichts hat diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>The contacts were pasted or dropped. Nothing left this computer through this program.</source>
        <translation>Die Kontakte wurden eingefügt oder abgelegt. Durch dieses Programm hat nichts diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>Contacts+</source>
        <translation>Contacts+</translation>
    </message>
    <message>
        <source>It had these contacts before, and saw this program read them with your sign-in.</source>
        <translation>Es hatte diese Kontakte schon und hat gesehen, dass dieses Programm sie mit Ihrer Anmeldung gelesen hat.</translation>
    </message>
    <message>
        <source>The contacts are invented. They came from the demo, which is on this computer.</source>
        <translation>Die Kontakte sind erfunden. Sie kamen von der Demo, die auf diesem Rechner läuft.</translation>
    </message>
    <message>
        <source>The contacts were saved from a damaged library, which no longer says how they came.</source>
        <translation>Die Kontakte wurden aus einer beschädigten Bibliothek gerettet, die nicht mehr sagt, woher sie kamen.</translation>
    </message>
    <message>
        <source>CloudSponge</source>
        <translation>CloudSponge</translation>
    </message>
    <message>
        <source>CloudSponge (%1)</source>
        <translation>CloudSponge (%1)</translation>
    </message>
    <message>
        <source>Contact Ferry’s makers</source>
        <translation>Die Hersteller von Contact Ferry</translation>
    </message>
    <message>
        <source>Nothing. This program sends them nothing.</source>
        <translation>Nichts. Dieses Programm sendet ihnen nichts.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>In the library with your other imports, which only your account on this computer may open. It is not encrypted:</source>
        <translation>In der Bibliothek mit Ihren anderen Importen, die nur Ihr Konto auf diesem Rechner öffnen darf. Sie ist nicht verschlüsselt:</translation>
    </message>
    <message>
        <source>Raw answers</source>
        <translation>Rohe Antworten</translation>
    </message>
    <message>
        <source>%1 of CloudSponge’s answers that could not be read whole are kept in case they can be:</source>
        <extracomment>%1 is a size: &quot;12 KB&quot;</extracomment>
        <translation>%1 an Antworten von CloudSponge, die nicht ganz lesbar waren, sind aufgehoben, falls sie es noch werden:</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>None for %1. The password of your CloudSponge account is no part of the import: the preferences show whether the keychain has it.</source>
        <translation>Keines für %1. Das Passwort Ihres CloudSponge-Kontos gehört nicht zum Import: Die Einstellungen zeigen, ob es im Schlüsselbund liegt.</translation>
    </message>
    <message>
        <source>A damaged library</source>
        <translation>Eine beschädigte Bibliothek</translation>
    </message>
    <message>
        <source>It was set aside and may have these contacts, too:</source>
        <translation>Sie wurde beiseitegelegt und enthält diese Kontakte vielleicht auch:</translation>
    </message>
    <message>
        <source>Journal of pushes</source>
        <translation>Tagebuch der Übertragungen</translation>
    </message>
    <message>
        <source>If contacts of this import went to Contacts+, it has them, too:</source>
        <translation>Falls Kontakte dieses Imports zu Contacts+ gingen, enthält es sie auch:</translation>
    </message>
    <message>
        <source>The demo’s invented people are gone when the program ends.</source>
        <translation>Die erfundenen Leute der Demo sind weg, sobald das Programm endet.</translation>
    </message>
    <message>
        <source>There is none, as far as is known.</source>
        <translation>Es gibt keine, soweit bekannt.</translation>
    </message>
    <message>
        <source>CloudSponge says that it deletes the contacts a few minutes after they are ready: a few minutes after %1.</source>
        <translation>CloudSponge gibt an, die Kontakte einige Minuten, nachdem sie bereit sind, zu löschen: einige Minuten nach %1.</translation>
    </message>
    <message>
        <source>CloudSponge says that it deletes the contacts a few minutes after they are ready. When that was is not known.</source>
        <translation>CloudSponge gibt an, die Kontakte einige Minuten, nachdem sie bereit sind, zu löschen. Wann das war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It gives no exact time, and this program cannot look whether it did.</source>
        <translation>Eine genaue Zeit nennt es nicht, und dieses Programm kann nicht nachsehen, ob es geschehen ist.</translation>
    </message>
    <message>
        <source>CloudSponge may have gathered contacts that were not fetched. It does not say when it deletes those.</source>
        <translation>CloudSponge hat vielleicht Kontakte gesammelt, die nicht abgeholt wurden. Wann es die löscht, gibt es nicht an.</translation>
    </message>
    <message>
        <source>CloudSponge’s copy</source>
        <translation>Die Kopie bei CloudSponge</translation>
    </message>
    <message>
        <source>Your consent may stay on its list of connected programs. You can withdraw it there.</source>
        <translation>Ihre Zustimmung steht dort vielleicht noch in der Liste verbundener Programme. Sie können sie dort zurücknehmen.</translation>
    </message>
    <message>
        <source>The account has them until you delete them there.</source>
        <translation>Das Konto behält sie, bis Sie sie dort löschen.</translation>
    </message>
    <message>
        <source>Erasing this import</source>
        <translation>Diesen Import löschen</translation>
    </message>
    <message>
        <source>deletes its contacts, its raw answers and this record from this computer. It cannot call back what others saw, files that you exported, or contacts that you sent on.</source>
        <translation>entfernt seine Kontakte, seine rohen Antworten und diesen Nachweis von diesem Rechner. Es kann nicht zurückholen, was andere gesehen haben, Dateien, die Sie exportiert haben, oder Kontakte, die Sie weitergegeben haben.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Who saw what</source>
        <translation>Wer was gesehen hat</translation>
    </message>
    <message>
        <source>What is on this computer</source>
        <translation>Was auf diesem Rechner liegt</translation>
    </message>
    <message>
        <source>What is elsewhere</source>
        <translation>Was anderswo liegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) from %1</source>
        <translation>
            <numerusform>%Ln Kontakt von %1</numerusform>
            <numerusform>%Ln Kontakte von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>An import and whose it was: &quot;2,340 contacts from Yahoo, joe@example.com&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a text: what it speaks of, and what it says.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Ferry::Letters</name>
    <message>
        <source>Western European (Windows)</source>
        <translation>Westeuropäisch (Windows)</translation>
    </message>
    <message>
        <source>Central European (Windows)</source>
        <translation>Mitteleuropäisch (Windows)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation>Kyrillisch (Windows)</translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation>Griechisch (Windows)</translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation>Türkisch (Windows)</translation>
    </message>
    <message>
        <source>Hebrew (Windows)</source>
        <translation>Hebräisch (Windows)</translation>
    </message>
    <message>
        <source>Arabic (Windows)</source>
        <translation>Arabisch (Windows)</translation>
    </message>
    <message>
        <source>Baltic (Windows)</source>
        <translation>Baltisch (Windows)</translation>
    </message>
    <message>
        <source>Vietnamese (Windows)</source>
        <translation>Vietnamesisch (Windows)</translation>
    </message>
    <message>
        <source>Thai (Windows)</source>
        <translation>Thai (Windows)</translation>
    </message>
    <message>
        <source>Japanese (Windows)</source>
        <translation>Japanisch (Windows)</translation>
    </message>
    <message>
        <source>Simplified Chinese (Windows)</source>
        <translation>Vereinfachtes Chinesisch (Windows)</translation>
    </message>
    <message>
        <source>Korean (Windows)</source>
        <translation>Koreanisch (Windows)</translation>
    </message>
    <message>
        <source>Traditional Chinese (Windows)</source>
        <translation>Traditionelles Chinesisch (Windows)</translation>
    </message>
    <message>
        <source>As it looks: %1</source>
        <extracomment>%1 is what a table seems to be written in: &quot;Cyrillic (Windows)&quot;</extracomment>
        <translation>Wie es aussieht: %1</translation>
    </message>
    <message>
        <source>As it looks</source>
        <translation>Wie es aussieht</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>%1 – not on this system</source>
        <extracomment>%1 is letters such as &quot;Cyrillic (Windows)&quot; that the program cannot read on this computer.</extracomment>
        <translation>%1 – nicht auf diesem System</translation>
    </message>
</context>
<context>
    <name>Ferry::LettersDialog</name>
    <message>
        <source>Letters of the table</source>
        <translation>Zeichen der Tabelle</translation>
    </message>
    <message>
        <source>“%1” does not say which letters it is written in. Here are some of its words: if they look wrong, choose other letters until they are right.</source>
        <translation>„%1“ sagt nicht, in welchen Zeichen sie geschrieben ist. Hier stehen einige ihrer Wörter: Sehen sie falsch aus, wählen Sie andere Zeichen, bis sie stimmen.</translation>
    </message>
    <message>
        <source>&amp;Letters:</source>
        <translation>&amp;Zeichen:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Some of its characters cannot be read with these letters.</source>
        <translation>Manches darin ist mit diesen Zeichen nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>Ferry::LossModel</name>
    <message>
        <source>A contact without a name</source>
        <translation>Ein Kontakt ohne Namen</translation>
    </message>
</context>
<context>
    <name>Ferry::LossPanel</name>
    <message>
        <source>Looking through the contacts</source>
        <translation>Kontakte werden durchgesehen</translation>
    </message>
    <message>
        <source>Looking for what does not fit…</source>
        <translation>Es wird nachgesehen, was nicht passt …</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Was nicht passt</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %Ln contact(s) at a time, and these are more.</source>
        <translation>
            <numerusform>%1 nimmt einen Kontakt auf einmal, und diese sind mehr.</numerusform>
            <numerusform>%1 nimmt %Ln Kontakte auf einmal, und diese sind mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 contacts will not be there whole:</source>
        <translation>
            <numerusform>Einer von %1 Kontakten wird dort nicht vollständig sein:</numerusform>
            <numerusform>%Ln von %1 Kontakten werden dort nicht vollständig sein:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 contacts will be there whole, but changed:</source>
        <translation>
            <numerusform>Einer von %1 Kontakten wird dort vollständig sein, aber verändert:</numerusform>
            <numerusform>%Ln von %1 Kontakten werden dort vollständig sein, aber verändert:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln file(s)</source>
        <translation>
            <numerusform>In eine Datei teilen</numerusform>
            <numerusform>Auf %Ln Dateien verteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the pictures smaller</source>
        <translation>Bilder verkleinern</translation>
    </message>
    <message>
        <source>Take the pictures along</source>
        <translation>Bilder mitnehmen</translation>
    </message>
    <message>
        <source>Put it into the notes</source>
        <translation>In die Notizen schreiben</translation>
    </message>
    <message>
        <source>Use vCard, which holds pictures</source>
        <translation>vCard nehmen, das Bilder fasst</translation>
    </message>
    <message>
        <source>Everything fits: nothing will be lost.</source>
        <translation>Alles passt: Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Outlook shows these letters right only where Windows itself is set to them: %1.</source>
        <translation>Outlook zeigt diese Zeichen nur dort richtig, wo Windows selbst auf sie eingestellt ist: %1.</translation>
    </message>
    <message>
        <source>Use vCard, which holds all letters</source>
        <translation>vCard nehmen, die alle Zeichen hält</translation>
    </message>
</context>
<context>
    <name>Ferry::MainWindow</name>
    <message>
        <source>Fetching contacts: %1 of %2, %3</source>
        <translation>Kontakte werden geholt: %1 von %2, %3</translation>
    </message>
    <message>
        <source>Fetching contacts: %1, %2</source>
        <translation>Kontakte werden geholt: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved contact(s) cannot be read any more and are not shown.</source>
        <translation>
            <numerusform>%Ln gespeicherter Kontakt ist nicht mehr lesbar und wird nicht gezeigt.</numerusform>
            <numerusform>%Ln gespeicherte Kontakte sind nicht mehr lesbar und werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading contacts: %1, %2</source>
        <translation>Kontakte werden gelesen: %1, %2</translation>
    </message>
    <message>
        <source>The import from %1 was interrupted. It cannot go on, since that demo has ended.</source>
        <translation>Der Import von %1 wurde unterbrochen. Er kann nicht weitergehen, denn jene Vorführung ist zu Ende.</translation>
    </message>
    <message>
        <source>Nothing of it had arrived.</source>
        <translation>Von ihm war noch nichts angekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) of it had arrived and are kept.</source>
        <translation>
            <numerusform>%Ln Kontakt war angekommen und bleibt erhalten.</numerusform>
            <numerusform>%Ln Kontakte waren angekommen und bleiben erhalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Ferry::PagePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Ferry::PasswordPage</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>App-specific &amp;password:</source>
        <translation>App-spezifisches &amp;Passwort:</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>App-specific password</source>
        <translation>App-spezifisches Passwort</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>iCloud lets other programs in with an app-specific password only. You get one at account.apple.com, under Sign-In and Security, App-Specific Passwords.</source>
        <translation>iCloud lässt andere Programme nur mit einem app-spezifischen Passwort ein. Sie bekommen eines auf account.apple.com unter Anmeldung und Sicherheit, App-spezifische Passwörter.</translation>
    </message>
    <message>
        <source>%1 has no page where you could consent. Do not type your own password: make one for this import alone, an “app password” in the security settings of your account there, and delete it afterwards.</source>
        <translation>%1 hat keine Seite, auf der Sie zustimmen könnten. Geben Sie nicht Ihr eigenes Passwort ein: Legen Sie in den Sicherheitseinstellungen Ihres Kontos dort eines nur für diesen Import an, ein „App-Passwort“, und löschen Sie es danach.</translation>
    </message>
    <message>
        <source>CloudSponge sees the user name and this password, and signs in to %1 with them. Contact Ferry keeps neither of them.</source>
        <translation>CloudSponge sieht den Benutzernamen und dieses Passwort und meldet sich damit bei %1 an. Contact Ferry behält keines von beiden.</translation>
    </message>
</context>
<context>
    <name>Ferry::PasswordRow</name>
    <message>
        <source>No keychain answers on this computer.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain did not do it.</source>
        <translation>Der Schlüsselbund hat es nicht getan.</translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation>Im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>Kept for this session only.</source>
        <translation>Nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>A password can be kept for this session only.</source>
        <translation>Ein Passwort lässt sich nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The password is kept for this session only; you will be asked for it again.</source>
        <translation>Das Passwort wird nur für diese Sitzung behalten; Sie werden wieder danach gefragt.</translation>
    </message>
    <message>
        <source>The old password may still be in it.</source>
        <translation>Das alte Passwort ist vielleicht noch darin.</translation>
    </message>
    <message>
        <source>A secret can be kept for this session only.</source>
        <translation>Ein Geheimnis kann nur für diese Sitzung behalten werden.</translation>
    </message>
    <message>
        <source>The secret is kept for this session only; the next time it has to be entered here again.</source>
        <translation>Das Geheimnis wird nur für diese Sitzung behalten; beim nächsten Mal muss es hier wieder eingegeben werden.</translation>
    </message>
    <message>
        <source>The old secret may still be in it.</source>
        <translation>Das alte Geheimnis ist vielleicht noch darin.</translation>
    </message>
</context>
<context>
    <name>Ferry::PhonePanel</name>
    <message>
        <source>The link as a QR code</source>
        <translation>Der Link als QR-Code</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>Der Link</translation>
    </message>
    <message>
        <source>This link is too long for a code that a phone can read.</source>
        <translation>Dieser Link ist zu lang für einen Code, den ein Telefon lesen kann.</translation>
    </message>
</context>
<context>
    <name>Ferry::PhotoChoice</name>
    <message>
        <source>Choose a photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
</context>
<context>
    <name>Ferry::PlainLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Ferry::PlanModel</name>
    <message>
        <source>Not sure: %1</source>
        <translation>Unsicher: %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>Was hinzukommt</translation>
    </message>
</context>
<context>
    <name>Ferry::PlanPage</name>
    <message>
        <source>Search the plan</source>
        <translation>Plan durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What the push would do</source>
        <translation>Was die Übertragung täte</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>A&amp;dd to the one there</source>
        <translation>&amp;Vorhandenen ergänzen</translation>
    </message>
    <message>
        <source>Al&amp;ready there</source>
        <translation>&amp;Schon da</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A filter and how many rows it leaves: &quot;Created 12&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Added to</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>Dieser:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected:</source>
        <translation>
            <numerusform>%Ln gewählt:</numerusform>
            <numerusform>%Ln gewählte:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::PlanText</name>
    <message>
        <source>same e-mail %1</source>
        <extracomment>Why two contacts are taken for one person; %1 is an address.</extracomment>
        <translation>gleiche E-Mail-Adresse %1</translation>
    </message>
    <message>
        <source>same e-mail %1, which others have too</source>
        <translation>gleiche E-Mail-Adresse %1, die auch andere haben</translation>
    </message>
    <message>
        <source>same phone %1</source>
        <translation>gleiche Telefonnummer %1</translation>
    </message>
    <message>
        <source>same phone %1, which others have too</source>
        <translation>gleiche Telefonnummer %1, die auch andere haben</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>nothing but the name can be compared</source>
        <translation>nur der Name lässt sich vergleichen</translation>
    </message>
    <message>
        <source>but another name</source>
        <translation>aber ein anderer Name</translation>
    </message>
    <message>
        <source>A contact without a name</source>
        <translation>Ein Kontakt ohne Namen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Add to the one there</source>
        <translation>Vorhandenen ergänzen</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>A new contact is made in Contacts+.</source>
        <translation>In Contacts+ wird ein neuer Kontakt angelegt.</translation>
    </message>
    <message>
        <source>What the contact in Contacts+ lacks is added to it. Nothing in it is changed or removed.</source>
        <translation>Was dem Kontakt in Contacts+ fehlt, kommt hinzu. Nichts in ihm wird geändert oder entfernt.</translation>
    </message>
    <message>
        <source>Contacts+ has all of it. It only gets the tags.</source>
        <translation>Contacts+ hat alles davon. Er bekommt nur die Tags.</translation>
    </message>
    <message>
        <source>Nothing happens with it in Contacts+.</source>
        <translation>In Contacts+ geschieht damit nichts.</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>e-mail %1</source>
        <translation>E-Mail %1</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>Telefon %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>company or job %1</source>
        <translation>Firma oder Beruf %1</translation>
    </message>
    <message>
        <source>website %1</source>
        <translation>Website %1</translation>
    </message>
    <message>
        <source>birthday %1</source>
        <translation>Geburtstag %1</translation>
    </message>
    <message>
        <source>notes “%1”</source>
        <translation>Notizen „%1“</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>other details</source>
        <translation>andere Angaben</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>locations</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>addresses of pictures</source>
        <translation>Adressen von Bildern</translation>
    </message>
    <message>
        <source>the source’s own number</source>
        <translation>die eigene Nummer der Quelle</translation>
    </message>
    <message>
        <source>the address as the source wrote it out</source>
        <translation>die Adresse, wie die Quelle sie schrieb</translation>
    </message>
    <message>
        <source>which of several is the main one</source>
        <translation>welche von mehreren die wichtigste ist</translation>
    </message>
    <message>
        <source>other things the source sent</source>
        <translation>anderes, was die Quelle schickte</translation>
    </message>
    <message>
        <source>Nobody like this is there</source>
        <translation>So jemand ist nicht da</translation>
    </message>
    <message>
        <source>adds %1</source>
        <extracomment>In the plan&apos;s table; %1 lists what is added: &quot;e-mail x, photo&quot;</extracomment>
        <translation>ergänzt %1</translation>
    </message>
    <message>
        <source>In Contacts+ it is taken for %1: %2.</source>
        <translation>In Contacts+ wird er für %1 gehalten: %2.</translation>
    </message>
    <message>
        <source>That is not sure; have a look.</source>
        <translation>Das ist nicht sicher; sehen Sie es sich an.</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>Es kommt hinzu: %1.</translation>
    </message>
    <message>
        <source>Contacts+ says otherwise, and its word stands: %1.</source>
        <translation>Contacts+ sagt etwas anderes, und das gilt: %1.</translation>
    </message>
    <message>
        <source>There is no place in Contacts+ for: %1.</source>
        <translation>In Contacts+ ist kein Platz für: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be created</source>
        <translation>
            <numerusform>%Ln Kontakt wird angelegt</numerusform>
            <numerusform>%Ln Kontakte werden angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be added to</source>
        <translation>
            <numerusform>%Ln Kontakt wird ergänzt</numerusform>
            <numerusform>%Ln Kontakte werden ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are there already</source>
        <translation>
            <numerusform>%Ln Kontakt ist schon da</numerusform>
            <numerusform>%Ln Kontakte sind schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are left out</source>
        <translation>
            <numerusform>%Ln Kontakt bleibt weg</numerusform>
            <numerusform>%Ln Kontakte bleiben weg</numerusform>
        </translation>
    </message>
    <message>
        <source>There would be %1 contacts then. The free plan of Contacts+ holds %2; with it, the rest would be refused.</source>
        <translation>Es wären dann %1 Kontakte. Der kostenlose Tarif von Contacts+ fasst %2; mit ihm würde der Rest abgelehnt.</translation>
    </message>
    <message>
        <source>There would be %1 contacts then. The largest plan of Contacts+ holds %2, so some would be refused. Leave some out.</source>
        <translation>Es wären dann %1 Kontakte. Der größte Tarif von Contacts+ fasst %2, also würden einige abgelehnt. Lassen Sie einige weg.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) in Contacts+ came without what identifies them and could not be compared. Look out for doubles.</source>
        <translation>
            <numerusform>%Ln Kontakt in Contacts+ kam ohne das, was ihn kennzeichnet, und ließ sich nicht vergleichen. Achten Sie auf doppelte.</numerusform>
            <numerusform>%Ln Kontakte in Contacts+ kamen ohne das, was sie kennzeichnet, und ließen sich nicht vergleichen. Achten Sie auf doppelte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to push</source>
        <translation>Nichts zu übertragen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Push %Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt ü&amp;bertragen</numerusform>
            <numerusform>%Ln Kontakte ü&amp;bertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gehalten für</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>No place for</source>
        <translation>Kein Platz für</translation>
    </message>
    <message>
        <source>Plan of a push to Contacts+: %1</source>
        <translation>Plan einer Übertragung nach Contacts+: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
</context>
<context>
    <name>Ferry::PlusController</name>
    <message>
        <source>Account without a name</source>
        <translation>Konto ohne Namen</translation>
    </message>
</context>
<context>
    <name>Ferry::PlusSettings</name>
    <message>
        <source>Contacts+ lets a program in that is registered there. Whoever registered this one was given an id and a secret, and named an address to come back to. You sign in yourself, in the Account menu.</source>
        <translation>Contacts+ lässt Programme ein, die dort angemeldet sind. Wer dieses angemeldet hat, bekam eine ID und ein Geheimnis und nannte eine Adresse für den Rücksprung. Sich selbst melden Sie im Menü Konto an.</translation>
    </message>
    <message>
        <source>Client &amp;id:</source>
        <translation>Client-&amp;ID:</translation>
    </message>
    <message>
        <source>Client &amp;secret:</source>
        <translation>Client-&amp;Geheimnis:</translation>
    </message>
    <message>
        <source>&amp;Redirect address:</source>
        <translation>&amp;Rücksprungadresse:</translation>
    </message>
    <message>
        <source>Exactly as it is registered. With http://127.0.0.1/… you sign in in your own browser; with another one, on a page in this window.</source>
        <translation>Genau so, wie sie angemeldet ist. Mit http://127.0.0.1/… melden Sie sich in Ihrem eigenen Browser an, mit einer anderen auf einer Seite in diesem Fenster.</translation>
    </message>
    <message>
        <source>Address of the &amp;API:</source>
        <translation>Adresse der &amp;API:</translation>
    </message>
    <message>
        <source>Address of the sign-in &amp;page:</source>
        <translation>Adresse der Anmelde&amp;seite:</translation>
    </message>
    <message>
        <source>Client id: it is missing, and a secret alone is not enough.</source>
        <translation>Client-ID: Sie fehlt, und ein Geheimnis allein reicht nicht.</translation>
    </message>
    <message>
        <source>Re&amp;quests at a time:</source>
        <translation>Anfragen gleich&amp;zeitig:</translation>
    </message>
    <message>
        <source>So many contacts of a push are on their way at once. Fewer are slower, and gentler to a narrow connection.</source>
        <translation>So viele Kontakte einer Übertragung sind gleichzeitig unterwegs. Weniger sind langsamer und schonen eine schmale Verbindung.</translation>
    </message>
</context>
<context>
    <name>Ferry::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Asking the keychain. It may want to be unlocked…</source>
        <translation>Der Schlüsselbund wird gefragt. Vielleicht möchte er entsperrt werden&#xa0;…</translation>
    </message>
    <message>
        <source>CloudSponge account</source>
        <translation>CloudSponge-Konto</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Contacts+</source>
        <translation>Contacts+</translation>
    </message>
</context>
<context>
    <name>Ferry::PrintDesign</name>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Ferry::PrintLayout</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>At the foot of a printed page: &quot;Page 3 of 12&quot;</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Ferry::PrintWindow</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Print contacts</source>
        <translation>Kontakte drucken</translation>
    </message>
    <message>
        <source>Which contacts?</source>
        <translation>Welche Kontakte?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>P&amp;hone list</source>
        <translation>&amp;Telefonliste</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>Full &amp;directory</source>
        <translation>&amp;Vollständiges Verzeichnis</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <extracomment>Before a number of a page in a spin box</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contacts from %1</source>
        <translation>Kontakte von %1</translation>
    </message>
    <message numerus="yes">
        <source>Laying out %Ln contact(s)…</source>
        <translation>
            <numerusform>Ein Kontakt wird gesetzt …</numerusform>
            <numerusform>%Ln Kontakte werden gesetzt …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>Eine Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message numerus="yes">
        <source>Printing %Ln page(s)…</source>
        <translation>
            <numerusform>Eine Seite wird gedruckt …</numerusform>
            <numerusform>%Ln Seiten werden gedruckt …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln page(s)…</source>
        <translation>
            <numerusform>Eine Seite wird gespeichert …</numerusform>
            <numerusform>%Ln Seiten werden gespeichert …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>Eine Seite ging an den Drucker.</numerusform>
            <numerusform>%Ln Seiten gingen an den Drucker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) saved to %1.</source>
        <translation>
            <numerusform>Eine Seite wurde in %1 gespeichert.</numerusform>
            <numerusform>%Ln Seiten wurden in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Look whether it is on and has paper, then try again.</source>
        <translation>Der Drucker hat die Seiten nicht angenommen. Sehen Sie nach, ob er eingeschaltet ist und Papier hat, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>With pict&amp;ures</source>
        <translation>Mit &amp;Bildern</translation>
    </message>
</context>
<context>
    <name>Ferry::ProxyDialog</name>
    <message>
        <source>Sign in to the proxy</source>
        <translation>Am Proxy anmelden</translation>
    </message>
    <message>
        <source>The proxy of this network, %1, refused that. Please try again.</source>
        <translation>Der Proxy dieses Netzes, %1, hat das abgelehnt. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The proxy of this network, %1, asks who you are.</source>
        <translation>Der Proxy dieses Netzes, %1, fragt, wer Sie sind.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>User name:</source>
        <translation>Benutzername:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>Only the proxy gets this. It is not saved, and forgotten when you quit.</source>
        <translation>Nur der Proxy bekommt das. Es wird nicht gespeichert und beim Beenden vergessen.</translation>
    </message>
</context>
<context>
    <name>Ferry::PushBar</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the push</source>
        <translation>Die Übertragung zeigen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on with the push</source>
        <translation>Mit der Übertragung weitermachen</translation>
    </message>
    <message>
        <source>Pause the push</source>
        <translation>Die Übertragung anhalten</translation>
    </message>
</context>
<context>
    <name>Ferry::PushDialog</name>
    <message>
        <source>Push to Contacts+</source>
        <translation>Nach Contacts+ übertragen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Sa&amp;ve plan…</source>
        <translation>Plan &amp;speichern …</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>&amp;Plan machen</translation>
    </message>
    <message>
        <source>&amp;Stop here</source>
        <translation>&amp;Hier aufhören</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing changes in Contacts+ yet: first you see a plan of what would happen.</source>
        <translation>In Contacts+ ändert sich noch nichts: Zuerst sehen Sie einen Plan dessen, was geschähe.</translation>
    </message>
    <message>
        <source>Nothing has changed in Contacts+ so far. Stop here, and nothing will.</source>
        <translation>Bisher hat sich in Contacts+ nichts geändert. Hören Sie hier auf, dann bleibt es dabei.</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>Erneut an&amp;melden …</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Comparing with what is in Contacts+…</source>
        <translation>Vergleich mit dem, was in Contacts+ ist …</translation>
    </message>
    <message>
        <source>Nothing changes there while this goes on.</source>
        <translation>Dort ändert sich dabei nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) of the account looked through.</source>
        <translation>
            <numerusform>%Ln Kontakt des Kontos durchgesehen.</numerusform>
            <numerusform>%Ln Kontakte des Kontos durchgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed in Contacts+, and the contacts here are untouched.</source>
        <translation>In Contacts+ hat sich nichts geändert, und die Kontakte hier sind unberührt.</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>Für Programme (*.json)</translation>
    </message>
    <message>
        <source>Plan for Contacts+ %1</source>
        <translation>Plan für Contacts+ %1</translation>
    </message>
    <message>
        <source>The plan is saved as %1.</source>
        <translation>Der Plan ist gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>Ferry::PushHistory</name>
    <message>
        <source>Undo this push?</source>
        <translation>Diese Übertragung rückgängig machen?</translation>
    </message>
    <message>
        <source>&amp;Undo the push</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Earlier pushes</source>
        <translation>Frühere Übertragungen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Einen Augenblick …</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig machen …</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Vergessen …</translation>
    </message>
    <message>
        <source>Nothing has been pushed from this computer yet.</source>
        <translation>Von diesem Rechner ist noch nichts übertragen worden.</translation>
    </message>
    <message>
        <source>A push can be undone as long as it is listed here.</source>
        <translation>Eine Übertragung lässt sich rückgängig machen, solange sie hier steht.</translation>
    </message>
    <message>
        <source>Forget this push?</source>
        <translation>Diese Übertragung vergessen?</translation>
    </message>
    <message>
        <source>What it brought into Contacts+ stays there, and it can neither be undone nor gone on with any more.</source>
        <translation>Was sie nach Contacts+ brachte, bleibt dort; sie lässt sich dann weder rückgängig machen noch fortsetzen.</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>One push goes on at a time. When the one that does is over, these can be shown and undone.</source>
        <translation>Es läuft immer nur eine Übertragung. Wenn diese zu Ende ist, lassen sich die anderen anzeigen und rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>Ferry::PushListModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>Ferry::PushPage</name>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>Erneut an&amp;melden …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Sa&amp;ve failed ones as a file…</source>
        <translation>Gescheiterte als Datei s&amp;peichern …</translation>
    </message>
    <message>
        <source>&amp;Undo this push…</source>
        <translation>Diese Übertragung &amp;rückgängig machen …</translation>
    </message>
    <message>
        <source>Contacts that need a look</source>
        <translation>Kontakte, die einen Blick brauchen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Try these again</source>
        <translation>Diese &amp;noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Back to the contacts</source>
        <translation>&amp;Zurück zu den Kontakten</translation>
    </message>
</context>
<context>
    <name>Ferry::PushProblemModel</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>What was to happen</source>
        <translation>Was geschehen sollte</translation>
    </message>
    <message>
        <source>Why it did not</source>
        <translation>Warum es nicht geschah</translation>
    </message>
</context>
<context>
    <name>Ferry::PushTargetPage</name>
    <message>
        <source>Into which contacts</source>
        <translation>In welche Kontakte</translation>
    </message>
    <message>
        <source>Which contacts?</source>
        <translation>Welche Kontakte?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>With which tags?</source>
        <translation>Mit welchen Tags?</translation>
    </message>
    <message>
        <source>Your teams could not be asked for. Your own contacts are there to push to.</source>
        <translation>Ihre Teams ließen sich nicht erfragen. In Ihre eigenen Kontakte können Sie übertragen.</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>%1 is whose account it is, mostly an e-mail address.</extracomment>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>My own contacts</source>
        <translation>Meine eigenen Kontakte</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>Asking which tags are there…</source>
        <translation>Es wird gefragt, welche Tags da sind …</translation>
    </message>
    <message>
        <source>The tags that are there could not be asked for. You can still name one: should it be there, it is used.</source>
        <translation>Die vorhandenen Tags ließen sich nicht erfragen. Sie können trotzdem eines nennen: Ist es da, wird es verwendet.</translation>
    </message>
</context>
<context>
    <name>Ferry::PushText</name>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Minute</numerusform>
            <numerusform>noch etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, team %2</source>
        <extracomment>An account and one of its teams.</extracomment>
        <translation>%1, Team %2</translation>
    </message>
    <message>
        <source>Undoing a push to %1</source>
        <translation>Eine Übertragung an %1 wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Pushing to %1</source>
        <translation>Übertragung an %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s)</source>
        <extracomment>%1 is how many are done, %Ln how many there are in all.</extracomment>
        <translation>
            <numerusform>%1 von %Ln Kontakt</numerusform>
            <numerusform>%1 von %Ln Kontakten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln a second</source>
        <translation>
            <numerusform>etwa %Ln in der Sekunde</numerusform>
            <numerusform>etwa %Ln in der Sekunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln a minute</source>
        <translation>
            <numerusform>etwa %Ln in der Minute</numerusform>
            <numerusform>etwa %Ln in der Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing down what is to be done…</source>
        <translation>Es wird aufgeschrieben, was zu tun ist …</translation>
    </message>
    <message>
        <source>Paused by you. What is done stays done; go on whenever you like, also after closing Contact Ferry.</source>
        <translation>Von Ihnen angehalten. Was getan ist, bleibt getan; machen Sie weiter, wann Sie wollen, auch nachdem Contact Ferry geschlossen war.</translation>
    </message>
    <message>
        <source>This computer is offline. It goes on by itself as soon as there is a connection again.</source>
        <translation>Dieser Computer ist offline. Sobald wieder eine Verbindung da ist, geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The keychain is locked, and your sign-in to Contacts+ is in it. Unlock it, then go on. Nothing is lost.</source>
        <translation>Der Schlüsselbund ist gesperrt, und Ihre Anmeldung bei Contacts+ ist darin. Entsperren Sie ihn und machen Sie dann weiter. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Contacts+ wants you to sign in to %1 again. Everything goes on where it stopped.</source>
        <translation>Contacts+ möchte, dass Sie sich bei %1 noch einmal anmelden. Alles geht dort weiter, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>Stopping; the last answers of Contacts+ are being waited for.</source>
        <translation>Wird gestoppt; auf die letzten Antworten von Contacts+ wird noch gewartet.</translation>
    </message>
    <message numerus="yes">
        <source>Undoing: %1 of %Ln</source>
        <translation>
            <numerusform>Rückgängig: %1 von %Ln</numerusform>
            <numerusform>Rückgängig: %1 von %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pushing: %1 of %Ln</source>
        <translation>
            <numerusform>Übertragen: %1 von %Ln</numerusform>
            <numerusform>Übertragen: %1 von %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1, offline</translation>
    </message>
    <message>
        <source>%1, signed out</source>
        <translation>%1, abgemeldet</translation>
    </message>
    <message>
        <source>Undoing had to stop.</source>
        <translation>Das Rückgängigmachen musste aufhören.</translation>
    </message>
    <message>
        <source>The push had to stop.</source>
        <translation>Die Übertragung musste aufhören.</translation>
    </message>
    <message>
        <source>The push is undone in part.</source>
        <translation>Die Übertragung ist teilweise rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The push is undone, but for what others changed since.</source>
        <translation>Die Übertragung ist rückgängig gemacht, bis auf das, was andere seither geändert haben.</translation>
    </message>
    <message>
        <source>The push is undone.</source>
        <translation>Die Übertragung ist rückgängig gemacht.</translation>
    </message>
    <message>
        <source>You stopped the push.</source>
        <translation>Sie haben die Übertragung gestoppt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) did not get into Contacts+.</source>
        <translation>
            <numerusform>%Ln Kontakt kam nicht nach Contacts+.</numerusform>
            <numerusform>%Ln Kontakte kamen nicht nach Contacts+.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is in Contacts+.</source>
        <translation>Alles ist in Contacts+.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln angelegt</numerusform>
            <numerusform>%Ln angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added to</source>
        <translation>
            <numerusform>%Ln ergänzt</numerusform>
            <numerusform>%Ln ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already, and got the tags</source>
        <translation>
            <numerusform>%Ln war schon da und bekam die Tags</numerusform>
            <numerusform>%Ln waren schon da und bekamen die Tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are as they were before</source>
        <translation>
            <numerusform>%Ln ist, wie er zuvor war</numerusform>
            <numerusform>%Ln sind, wie sie zuvor waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they are: somebody changed them since</source>
        <translation>
            <numerusform>%Ln gelassen, wie er ist: Jemand hat ihn seither geändert</numerusform>
            <numerusform>%Ln gelassen, wie sie sind: Jemand hat sie seither geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln nicht begonnen</numerusform>
            <numerusform>%Ln nicht begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these without the photo, which Contacts+ did not take</source>
        <translation>
            <numerusform>%Ln davon ohne das Foto, das Contacts+ nicht nahm</numerusform>
            <numerusform>%Ln davon ohne das Foto, das Contacts+ nicht nahm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) in all</source>
        <translation>
            <numerusform>%Ln Kontakt insgesamt</numerusform>
            <numerusform>%Ln Kontakte insgesamt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out, as you decided</source>
        <translation>
            <numerusform>%Ln weggelassen, wie Sie es wollten</numerusform>
            <numerusform>%Ln weggelassen, wie Sie es wollten</numerusform>
        </translation>
    </message>
    <message>
        <source>What is done is written down; try again to go on.</source>
        <translation>Was getan ist, ist aufgeschrieben; versuchen Sie es noch einmal, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Those that failed are still as the push left them. Try these again.</source>
        <translation>Die gescheiterten sind noch so, wie die Übertragung sie hinterließ. Versuchen Sie diese noch einmal.</translation>
    </message>
    <message>
        <source>Of the contacts none is left to be undone, but the tags that the push made may still be in Contacts+. Go on to remove them too.</source>
        <translation>Von den Kontakten ist keiner mehr rückgängig zu machen, doch die Tags, die die Übertragung angelegt hat, sind vielleicht noch in Contacts+. Mit „Weiter“ werden auch sie entfernt.</translation>
    </message>
    <message>
        <source>Look at those in Contacts+, and decide there what is to become of them.</source>
        <translation>Sehen Sie sich diese in Contacts+ an und entscheiden Sie dort, was aus ihnen wird.</translation>
    </message>
    <message>
        <source>Your account is as it was before the push. The contacts on this computer are untouched.</source>
        <translation>Ihr Konto ist, wie es vor der Übertragung war. Die Kontakte auf diesem Rechner sind unberührt.</translation>
    </message>
    <message>
        <source>What is done stays in Contacts+, and nothing is there twice. Go on, or undo the push.</source>
        <translation>Was getan ist, bleibt in Contacts+, und nichts ist dort doppelt. Machen Sie weiter, oder machen Sie die Übertragung rückgängig.</translation>
    </message>
    <message>
        <source>The contacts on this computer are untouched. Try these again, or save them as a file and bring them in by hand.</source>
        <translation>Die Kontakte auf diesem Rechner sind unberührt. Versuchen Sie diese noch einmal, oder speichern Sie sie als Datei und bringen Sie sie von Hand hinein.</translation>
    </message>
    <message>
        <source>You will find them by their tags. Should it not be what you wanted, undo the push: everything will be as before.</source>
        <translation>Sie finden sie an ihren Tags. War es nicht das, was Sie wollten, machen Sie die Übertragung rückgängig: Dann ist alles wie zuvor.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Add to the one there</source>
        <translation>Vorhandenen ergänzen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag anbringen</translation>
    </message>
    <message>
        <source>Somebody changed it since the push, so it was left as it is.</source>
        <translation>Jemand hat ihn seit der Übertragung geändert, darum blieb er, wie er ist.</translation>
    </message>
    <message>
        <source>It is there, without its photo: %1</source>
        <translation>Er ist da, aber ohne sein Foto: %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Von Ihnen gestoppt</translation>
    </message>
    <message>
        <source>Undone in part</source>
        <translation>Teilweise rückgängig</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln contact(s) that it created</source>
        <translation>
            <numerusform>%Ln Kontakt löschen, den sie anlegte</numerusform>
            <numerusform>%Ln Kontakte löschen, die sie anlegte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %Ln contact(s) that it added to</source>
        <translation>
            <numerusform>%Ln Kontakt wiederherstellen, den sie ergänzte</numerusform>
            <numerusform>%Ln Kontakte wiederherstellen, die sie ergänzte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take its tags off %Ln contact(s)</source>
        <translation>
            <numerusform>ihre Tags von %Ln Kontakt nehmen</numerusform>
            <numerusform>ihre Tags von %Ln Kontakten nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this push?</source>
        <extracomment>%1 lists what is done: &quot;delete 12 contacts that it created, restore …&quot;</extracomment>
        <translation>Diese Übertragung rückgängig machen?</translation>
    </message>
    <message>
        <source>Undo this push: %1?</source>
        <translation>Diese Übertragung rückgängig machen: %1?</translation>
    </message>
    <message>
        <source>This happens in Contacts+, at %1. Contacts that somebody changed since are left as they are, and listed. The contacts on this computer stay.</source>
        <translation>Das geschieht in Contacts+, bei %1. Kontakte, die jemand seither geändert hat, bleiben, wie sie sind, und werden aufgeführt. Die Kontakte auf diesem Rechner bleiben.</translation>
    </message>
    <message>
        <source>To %1, %2</source>
        <extracomment>A push: %1 is where it went, %2 when that was, %3 where the contacts came from.</extracomment>
        <translation>Nach %1, %2</translation>
    </message>
    <message>
        <source>To %1, %2, from %3</source>
        <translation>Nach %1, %2, aus %3</translation>
    </message>
    <message>
        <source>The push was interrupted.</source>
        <translation>Die Übertragung wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Those not begun are still as the push left them. Go on to undo them too.</source>
        <translation>Die noch nicht begonnenen sind noch so, wie die Übertragung sie hinterließ. Mit „Weiter“ werden auch sie rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>Ferry::ReceiptDialog</name>
    <message>
        <source>What was seen and stored</source>
        <translation>Was gesehen und gespeichert wurde</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Erase this import…</source>
        <translation>Diesen Import &amp;löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Not while an import is going on</source>
        <translation>Nicht, solange ein Import läuft</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Ferry::ResumePage</name>
    <message>
        <source>No contact had arrived yet.</source>
        <translation>Noch war kein Kontakt angekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 contacts had arrived. They are safe on this computer.</source>
        <extracomment>%1 is how many there are in all: &quot;1,000 of 2,340 contacts&quot;</extracomment>
        <translation>
            <numerusform>%Ln von %1 Kontakten war angekommen. Er ist auf diesem Rechner in Sicherheit.</numerusform>
            <numerusform>%Ln von %1 Kontakten waren angekommen. Sie sind auf diesem Rechner in Sicherheit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) had arrived. They are safe on this computer.</source>
        <translation>
            <numerusform>%Ln Kontakt war angekommen. Er ist auf diesem Rechner in Sicherheit.</numerusform>
            <numerusform>%Ln Kontakte waren angekommen. Sie sind auf diesem Rechner in Sicherheit.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was waiting for your consent. You can still give it.</source>
        <translation>Er wartete auf Ihre Zustimmung. Sie können sie noch geben.</translation>
    </message>
    <message>
        <source>CloudSponge was gathering the contacts. They may be ready by now.</source>
        <translation>CloudSponge sammelte gerade die Kontakte. Vielleicht sind sie inzwischen bereit.</translation>
    </message>
    <message>
        <source>CloudSponge keeps the rest for a few minutes only, so take it up soon.</source>
        <translation>CloudSponge bewahrt den Rest nur wenige Minuten auf, setzen Sie ihn also bald fort.</translation>
    </message>
    <message>
        <source>Take it up where it was</source>
        <translation>Dort fortsetzen, wo er war</translation>
    </message>
    <message>
        <source>An import was interrupted</source>
        <translation>Ein Import wurde unterbrochen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>%1, begun on %2.</source>
        <extracomment>Which import: &quot;Yahoo, begun on 3 November 2026 14:02.&quot;</extracomment>
        <translation>%1, begonnen am %2.</translation>
    </message>
    <message>
        <source>Keep what arrived</source>
        <translation>Behalten, was ankam</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>Ferry::SalvageText</name>
    <message>
        <source>The file with your imports was damaged. A new one was begun, and the damaged one is kept as %1.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Die Datei mit Ihren Importen war beschädigt. Eine neue wurde begonnen; die beschädigte liegt unter %1.</translation>
    </message>
    <message>
        <source>The file with your imports was damaged, and no contact in it could be read. A new one was begun, and the damaged one is kept as %1.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Die Datei mit Ihren Importen war beschädigt, und kein Kontakt darin ließ sich lesen. Eine neue wurde begonnen; die beschädigte liegt unter %1.</translation>
    </message>
    <message numerus="yes">
        <source>The file with your imports was damaged. %Ln contact(s) in it could be saved, and others may be lost. The damaged file is kept as %1.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>
            <numerusform>Die Datei mit Ihren Importen war beschädigt. %Ln Kontakt darin ließ sich retten; andere sind vielleicht verloren. Die beschädigte Datei liegt unter %1.</numerusform>
            <numerusform>Die Datei mit Ihren Importen war beschädigt. %Ln Kontakte darin ließen sich retten; andere sind vielleicht verloren. Die beschädigte Datei liegt unter %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file with your imports was damaged, but all %Ln contact(s) in it could be saved. The damaged file is kept as %1.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>
            <numerusform>Die Datei mit Ihren Importen war beschädigt, aber der eine Kontakt darin (%Ln) ließ sich retten. Die beschädigte Datei liegt unter %1.</numerusform>
            <numerusform>Die Datei mit Ihren Importen war beschädigt, aber alle %Ln Kontakte darin ließen sich retten. Die beschädigte Datei liegt unter %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file with your imports was damaged. %Ln contact(s) in it could be saved; %1 could not be read. The damaged file is kept as %2.</source>
        <extracomment>%1 is how many contacts are lost, %2 is a file.</extracomment>
        <translation>
            <numerusform>Die Datei mit Ihren Importen war beschädigt. %Ln Kontakt darin ließ sich retten; nicht lesbar: %1. Die beschädigte Datei liegt unter %2.</numerusform>
            <numerusform>Die Datei mit Ihren Importen war beschädigt. %Ln Kontakte darin ließen sich retten; nicht lesbar: %1. Die beschädigte Datei liegt unter %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::SecondStart</name>
    <message>
        <source>Contact Ferry is open already, and these are too many files to hand over to it at once.</source>
        <translation>Contact Ferry ist schon geöffnet, und das sind zu viele Dateien, um sie auf einmal dorthin zu übergeben.</translation>
    </message>
    <message>
        <source>None of them was opened.</source>
        <translation>Keine davon wurde geöffnet.</translation>
    </message>
    <message>
        <source>Open fewer of them at a time, or drop them on its window.</source>
        <translation>Öffnen Sie weniger auf einmal, oder ziehen Sie sie auf das Fenster.</translation>
    </message>
</context>
<context>
    <name>Ferry::ServiceErrorText</name>
    <message>
        <source>CloudSponge does not know this key and password.</source>
        <translation>CloudSponge kennt diesen Schlüssel mit diesem Passwort nicht.</translation>
    </message>
    <message>
        <source>Check both in the preferences, then try again.</source>
        <translation>Prüfen Sie beides in den Einstellungen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>CloudSponge did not understand what was asked for.</source>
        <translation>CloudSponge hat die Anfrage nicht verstanden.</translation>
    </message>
    <message>
        <source>This is a fault of this program or its settings, not yours.</source>
        <translation>Das ist ein Fehler dieses Programms oder seiner Einrichtung, nicht Ihrer.</translation>
    </message>
    <message>
        <source>Copy the details and send them to whoever set up Contact Ferry for you.</source>
        <translation>Kopieren Sie die Einzelheiten und senden Sie sie an die Person, die Contact Ferry für Sie eingerichtet hat.</translation>
    </message>
    <message>
        <source>The import from %1 stopped unexpectedly.</source>
        <translation>Der Import von %1 ist unerwartet abgebrochen.</translation>
    </message>
    <message>
        <source>Try again. If it happens twice, wait an hour.</source>
        <translation>Versuchen Sie es erneut. Geschieht es noch einmal, warten Sie eine Stunde.</translation>
    </message>
    <message>
        <source>The import from %1 did not work.</source>
        <translation>Der Import von %1 hat nicht geklappt.</translation>
    </message>
    <message>
        <source>CloudSponge gave no reason.</source>
        <translation>CloudSponge nannte keinen Grund.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>%1 took too long to hand over the contacts.</source>
        <translation>%1 hat zu lange gebraucht, um die Kontakte herauszugeben.</translation>
    </message>
    <message>
        <source>Try again at a quieter hour.</source>
        <translation>Versuchen Sie es zu einer ruhigeren Zeit erneut.</translation>
    </message>
    <message>
        <source>%1 wants a user name and a password.</source>
        <translation>%1 verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>One of them was missing.</source>
        <translation>Eines davon fehlte.</translation>
    </message>
    <message>
        <source>Try again and fill in both.</source>
        <translation>Versuchen Sie es erneut und geben Sie beides ein.</translation>
    </message>
    <message>
        <source>No source was chosen for the import.</source>
        <translation>Für den Import wurde keine Quelle gewählt.</translation>
    </message>
    <message>
        <source>Choose where your contacts are, then try again.</source>
        <translation>Wählen Sie, wo Ihre Kontakte sind, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>CloudSponge does not import from %1.</source>
        <translation>CloudSponge importiert nicht von %1.</translation>
    </message>
    <message>
        <source>Choose another source. Or export a file there, and choose “CSV or vCard file” here.</source>
        <translation>Wählen Sie eine andere Quelle. Oder exportieren Sie dort eine Datei und wählen Sie hier „CSV- oder vCard-Datei“.</translation>
    </message>
    <message>
        <source>%1 refused the same sign-in a short while ago.</source>
        <translation>%1 hat dieselbe Anmeldung vor Kurzem abgelehnt.</translation>
    </message>
    <message>
        <source>To protect your account it is not tried again so soon.</source>
        <translation>Um Ihr Konto zu schützen, wird sie nicht so bald wiederholt.</translation>
    </message>
    <message>
        <source>Check the password, wait a few minutes, then try again.</source>
        <translation>Prüfen Sie das Passwort, warten Sie einige Minuten und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 did not accept the user name and password.</source>
        <translation>%1 hat Benutzernamen und Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>Check both, then try again. Some providers want an app-specific password here.</source>
        <translation>Prüfen Sie beides und versuchen Sie es erneut. Manche Anbieter verlangen hier ein App-Passwort.</translation>
    </message>
    <message>
        <source>The address book at %1 is not available at the moment.</source>
        <translation>Das Adressbuch bei %1 ist gerade nicht verfügbar.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>This account at %1 has been closed.</source>
        <translation>Dieses Konto bei %1 wurde geschlossen.</translation>
    </message>
    <message>
        <source>Sign in at the provider to see what can be done, or use another account.</source>
        <translation>Melden Sie sich beim Anbieter an, um zu sehen, was möglich ist, oder nehmen Sie ein anderes Konto.</translation>
    </message>
    <message>
        <source>Your account at %1 is blocked.</source>
        <translation>Ihr Konto bei %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>Reset the password at the provider, then try again.</source>
        <translation>Setzen Sie das Passwort beim Anbieter zurück und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 has new terms of service that wait for your answer.</source>
        <translation>%1 hat neue Nutzungsbedingungen, die auf Ihre Antwort warten.</translation>
    </message>
    <message>
        <source>Sign in at the provider in your browser and read them, then try again.</source>
        <translation>Melden Sie sich in Ihrem Browser beim Anbieter an, lesen Sie sie und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Something went wrong while %1 asked for your consent.</source>
        <translation>Während %1 um Ihre Zustimmung bat, ging etwas schief.</translation>
    </message>
    <message>
        <source>Try again, or open the page in your own browser.</source>
        <translation>Versuchen Sie es erneut, oder öffnen Sie die Seite in Ihrem eigenen Browser.</translation>
    </message>
    <message>
        <source>This CloudSponge account may not import from %1.</source>
        <translation>Dieses CloudSponge-Konto darf nicht von %1 importieren.</translation>
    </message>
    <message>
        <source>Ask whoever runs the CloudSponge account to allow it, or choose another source.</source>
        <translation>Bitten Sie den Betreiber des CloudSponge-Kontos, es zu erlauben, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>Access to your contacts at %1 was not allowed.</source>
        <translation>Der Zugriff auf Ihre Kontakte bei %1 wurde nicht erlaubt.</translation>
    </message>
    <message>
        <source>If you change your mind, try again and allow it on the provider’s page.</source>
        <translation>Wenn Sie es sich anders überlegen, versuchen Sie es erneut und erlauben Sie ihn auf der Seite des Anbieters.</translation>
    </message>
    <message>
        <source>Your consent at %1 did not come in time.</source>
        <translation>Ihre Zustimmung bei %1 kam nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>Try again when you have a moment, or open the page in your own browser.</source>
        <translation>Versuchen Sie es erneut, wenn Sie Zeit haben, oder öffnen Sie die Seite in Ihrem eigenen Browser.</translation>
    </message>
    <message>
        <source>The page at %1 was left before you consented.</source>
        <translation>Die Seite bei %1 wurde verlassen, bevor Sie zugestimmt haben.</translation>
    </message>
    <message>
        <source>CloudSponge could not talk to %1.</source>
        <translation>CloudSponge konnte %1 nicht erreichen.</translation>
    </message>
    <message>
        <source>The fault is between those two.</source>
        <translation>Der Fehler liegt zwischen diesen beiden.</translation>
    </message>
    <message>
        <source>%1 makes new accounts wait 14 days before contacts can be imported.</source>
        <translation>%1 lässt neue Konten 14 Tage warten, bevor Kontakte importiert werden können.</translation>
    </message>
    <message>
        <source>Try again when your account is two weeks old.</source>
        <translation>Versuchen Sie es erneut, wenn Ihr Konto zwei Wochen alt ist.</translation>
    </message>
    <message>
        <source>%1 is not set up in this CloudSponge account.</source>
        <translation>%1 ist in diesem CloudSponge-Konto nicht eingerichtet.</translation>
    </message>
    <message>
        <source>Ask whoever runs the CloudSponge account to complete its branding there.</source>
        <translation>Bitten Sie den Betreiber des CloudSponge-Kontos, dort das Branding abzuschließen.</translation>
    </message>
    <message>
        <source>The import from a program on your computer stopped unexpectedly.</source>
        <translation>Der Import aus einem Programm auf Ihrem Rechner ist unerwartet abgebrochen.</translation>
    </message>
    <message>
        <source>Export a file in that program, then choose “CSV or vCard file” here.</source>
        <translation>Exportieren Sie in diesem Programm eine Datei und wählen Sie dann hier „CSV- oder vCard-Datei“.</translation>
    </message>
    <message>
        <source>The helper for programs on your computer was not trusted.</source>
        <translation>Dem Hilfsprogramm für Programme auf Ihrem Rechner wurde nicht vertraut.</translation>
    </message>
    <message>
        <source>Export a file in your address book instead, then choose “CSV or vCard file” here.</source>
        <translation>Exportieren Sie stattdessen in Ihrem Adressbuch eine Datei und wählen Sie dann hier „CSV- oder vCard-Datei“.</translation>
    </message>
    <message>
        <source>No address book was found on your computer.</source>
        <translation>Auf Ihrem Rechner wurde kein Adressbuch gefunden.</translation>
    </message>
    <message>
        <source>Export a file where your contacts are, then choose “CSV or vCard file” here.</source>
        <translation>Exportieren Sie eine Datei dort, wo Ihre Kontakte sind, und wählen Sie dann hier „CSV- oder vCard-Datei“.</translation>
    </message>
    <message>
        <source>The contacts on your computer could not be handed to CloudSponge.</source>
        <translation>Die Kontakte auf Ihrem Rechner konnten nicht an CloudSponge übergeben werden.</translation>
    </message>
    <message>
        <source>Export a file there instead, then choose “CSV or vCard file” here.</source>
        <translation>Exportieren Sie dort stattdessen eine Datei und wählen Sie dann hier „CSV- oder vCard-Datei“.</translation>
    </message>
    <message>
        <source>The helper for programs on your computer was not trusted in time.</source>
        <translation>Dem Hilfsprogramm für Programme auf Ihrem Rechner wurde nicht rechtzeitig vertraut.</translation>
    </message>
    <message>
        <source>The import was left before its helper was trusted.</source>
        <translation>Der Import wurde verlassen, bevor seinem Hilfsprogramm vertraut wurde.</translation>
    </message>
    <message>
        <source>Access to Outlook on your computer was not allowed.</source>
        <translation>Der Zugriff auf Outlook auf Ihrem Rechner wurde nicht erlaubt.</translation>
    </message>
    <message>
        <source>Export a file in Outlook instead, then choose “CSV or vCard file” here.</source>
        <translation>Exportieren Sie stattdessen in Outlook eine Datei und wählen Sie dann hier „CSV- oder vCard-Datei“.</translation>
    </message>
    <message>
        <source>Your system did not allow access to its contacts.</source>
        <translation>Ihr System hat den Zugriff auf seine Kontakte nicht erlaubt.</translation>
    </message>
    <message>
        <source>Allow it in the system’s privacy settings. Or export a file, and choose “CSV or vCard file” here.</source>
        <translation>Erlauben Sie ihn in den Datenschutzeinstellungen des Systems. Oder exportieren Sie eine Datei und wählen Sie hier „CSV- oder vCard-Datei“.</translation>
    </message>
    <message>
        <source>The file you chose is not a table of contacts.</source>
        <translation>Die gewählte Datei ist keine Tabelle mit Kontakten.</translation>
    </message>
    <message>
        <source>Try again with a CSV file. Most programs can export one.</source>
        <translation>Versuchen Sie es mit einer CSV-Datei. Die meisten Programme können eine exportieren.</translation>
    </message>
    <message>
        <source>The table in the file you chose could not be read.</source>
        <translation>Die Tabelle in der gewählten Datei war nicht lesbar.</translation>
    </message>
    <message>
        <source>Export it once more where it came from, as CSV in UTF-8, then try again.</source>
        <translation>Exportieren Sie sie dort, wo sie herkommt, noch einmal als CSV in UTF-8, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Files cannot be chosen in this view.</source>
        <translation>In dieser Ansicht können keine Dateien gewählt werden.</translation>
    </message>
    <message>
        <source>Open the page in your own browser and choose the file there.</source>
        <translation>Öffnen Sie die Seite in Ihrem eigenen Browser und wählen Sie die Datei dort.</translation>
    </message>
    <message>
        <source>CloudSponge reports a problem that we do not know yet.</source>
        <translation>CloudSponge meldet ein Problem, das wir noch nicht kennen.</translation>
    </message>
    <message>
        <source>Try again. If it happens twice, copy the details and send them to us.</source>
        <translation>Versuchen Sie es erneut. Geschieht es noch einmal, kopieren Sie die Einzelheiten und senden Sie sie uns.</translation>
    </message>
    <message>
        <source>the provider</source>
        <comment>stands for the provider&apos;s name in the middle or at the start of a sentence when it is not known</comment>
        <translation>der Anbieter</translation>
    </message>
</context>
<context>
    <name>Ferry::SettingRow</name>
    <message>
        <source>%1: it must begin with https://, or lead to this computer.</source>
        <translation>%1: Sie muss mit https:// beginnen oder zu diesem Rechner führen.</translation>
    </message>
</context>
<context>
    <name>Ferry::SidePane</name>
    <message>
        <source>Accounts at Contacts+</source>
        <translation>Konten bei Contacts+</translation>
    </message>
    <message>
        <source>Contacts+</source>
        <translation>Contacts+</translation>
    </message>
</context>
<context>
    <name>Ferry::SignInDialog</name>
    <message>
        <source>Sign in to Contacts+</source>
        <translation>Bei Contacts+ anmelden</translation>
    </message>
    <message>
        <source>The page is closed.</source>
        <translation>Die Seite ist geschlossen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>&amp;Open my browser</source>
        <translation>Meinen Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the page &amp;again</source>
        <translation>Die Seite &amp;noch einmal öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Asking the keychain what is known…</source>
        <translation>Der Schlüsselbund wird gefragt, was bekannt ist …</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>Die Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Sign in to Contacts+ again</source>
        <translation>Noch einmal bei Contacts+ anmelden</translation>
    </message>
    <message>
        <source>Waiting for you in the browser…</source>
        <translation>Im Browser wird auf Sie gewartet …</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung …</translation>
    </message>
    <message>
        <source>Contacts+ is being asked for the permission you gave.</source>
        <translation>Contacts+ wird um die Erlaubnis gebeten, die Sie gegeben haben.</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Ferry::SignInText</name>
    <message>
        <source>Your own browser opens a page of %1. Sign in there, and allow Contact Ferry to read and change your contacts, tags and teams. Your password stays between you and Contacts+.</source>
        <translation>Ihr eigener Browser öffnet eine Seite von %1. Melden Sie sich dort an und erlauben Sie Contact Ferry, Ihre Kontakte, Tags und Teams zu lesen und zu ändern. Ihr Passwort bleibt zwischen Ihnen und Contacts+.</translation>
    </message>
    <message>
        <source>A page of %1 opens in this window. Sign in there, and allow Contact Ferry to read and change your contacts, tags and teams. Your password goes to Contacts+ alone; Contact Ferry neither reads nor keeps it.</source>
        <translation>Eine Seite von %1 öffnet sich in diesem Fenster. Melden Sie sich dort an und erlauben Sie Contact Ferry, Ihre Kontakte, Tags und Teams zu lesen und zu ändern. Ihr Passwort geht allein an Contacts+; Contact Ferry liest und behält es nicht.</translation>
    </message>
    <message>
        <source>What Contacts+ gives instead is a permission. It goes into this computer’s keychain and to nobody else, until you sign out. Nothing changes in your account before you have seen a plan.</source>
        <translation>Was Contacts+ stattdessen gibt, ist eine Erlaubnis. Sie kommt in den Schlüsselbund dieses Rechners und zu niemandem sonst, bis Sie sich abmelden. In Ihrem Konto ändert sich nichts, bevor Sie einen Plan gesehen haben.</translation>
    </message>
    <message>
        <source>A page of %1 is open in your browser. Sign in there and allow it; this window notices by itself. It waits until %2.</source>
        <extracomment>%1 is a host such as app.contactsplus.com, %2 a time such as 14:32.</extracomment>
        <translation>Eine Seite von %1 ist in Ihrem Browser offen. Melden Sie sich dort an und erlauben Sie es; dieses Fenster merkt es von selbst. Es wartet bis %2.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link and paste it into a browser on this computer.</source>
        <translation>Es ließ sich kein Browser öffnen. Kopieren Sie den Link und fügen Sie ihn in einen Browser auf diesem Rechner ein.</translation>
    </message>
    <message>
        <source>The link was copied. Paste it into a browser on this computer.</source>
        <translation>Der Link ist kopiert. Fügen Sie ihn in einen Browser auf diesem Rechner ein.</translation>
    </message>
    <message>
        <source>This sign-in cannot be shown here.</source>
        <translation>Diese Anmeldung lässt sich hier nicht zeigen.</translation>
    </message>
    <message>
        <source>Contacts+ was told to send you on to %1. Only a page in this window can hand that back to Contact Ferry.</source>
        <translation>Contacts+ soll Sie weiter zu %1 schicken. Das kann nur eine Seite in diesem Fenster an Contact Ferry zurückgeben.</translation>
    </message>
    <message>
        <source>The part that shows web pages, contact-ferry-webengine, is not installed.</source>
        <translation>Der Teil, der Webseiten zeigt, contact-ferry-webengine, ist nicht installiert.</translation>
    </message>
    <message>
        <source>On this computer it can show no web pages.</source>
        <translation>Auf diesem Rechner kann es keine Webseiten zeigen.</translation>
    </message>
    <message>
        <source>Install it. Or register an address of this computer with Contacts+, such as http://127.0.0.1/callback, and enter that in the preferences.</source>
        <translation>Installieren Sie ihn. Oder melden Sie bei Contacts+ eine Adresse dieses Rechners an, etwa http://127.0.0.1/callback, und tragen Sie sie in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Register an address of this computer with Contacts+, such as http://127.0.0.1/callback, and enter it in the preferences.</source>
        <translation>Melden Sie bei Contacts+ eine Adresse dieses Rechners an, etwa http://127.0.0.1/callback, und tragen Sie sie in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Your contacts are as they were, here and there.</source>
        <translation>Ihre Kontakte sind, wie sie waren, hier und dort.</translation>
    </message>
    <message>
        <source>You said no on the page of Contacts+.</source>
        <translation>Sie haben auf der Seite von Contacts+ Nein gesagt.</translation>
    </message>
    <message>
        <source>Nothing is needed. Should it have been a mistake, try again.</source>
        <translation>Sie müssen nichts tun. War es ein Versehen, versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser.</source>
        <translation>Aus dem Browser kam niemand zurück.</translation>
    </message>
    <message>
        <source>A link like this is good for ten minutes.</source>
        <translation>Ein solcher Link gilt zehn Minuten.</translation>
    </message>
    <message>
        <source>Try again; the page opens anew.</source>
        <translation>Versuchen Sie es noch einmal; die Seite öffnet sich neu.</translation>
    </message>
    <message>
        <source>Another program is where your browser has to come back to.</source>
        <translation>Dort, wohin Ihr Browser zurückkommen muss, ist ein anderes Programm.</translation>
    </message>
    <message>
        <source>It uses the port of the address that is registered with Contacts+.</source>
        <translation>Es belegt den Port der Adresse, die bei Contacts+ angemeldet ist.</translation>
    </message>
    <message>
        <source>Close that program, perhaps a second Contact Ferry, then try again.</source>
        <translation>Schließen Sie dieses Programm, vielleicht ein zweites Contact Ferry, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Contacts+ did not accept the sign-in.</source>
        <translation>Contacts+ hat die Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>Client id, secret and redirect address may not be those that are registered.</source>
        <translation>Client-ID, Geheimnis und Rücksprungadresse sind womöglich nicht die, die angemeldet sind.</translation>
    </message>
    <message>
        <source>Compare them in the preferences, then try again.</source>
        <translation>Vergleichen Sie sie in den Einstellungen und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>What came back was not the answer to this sign-in.</source>
        <translation>Was zurückkam, war nicht die Antwort auf diese Anmeldung.</translation>
    </message>
    <message>
        <source>So it was not used.</source>
        <translation>Darum wurde es nicht verwendet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Your sign-in to Contacts+ may be in it, so nobody is asked to sign in anew.</source>
        <translation>Ihre Anmeldung bei Contacts+ ist vielleicht darin, darum werden Sie nicht um eine neue gebeten.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>No keychain took your sign-in to Contacts+. It is good until you close Contact Ferry; after that you will be asked to sign in again.</source>
        <translation>Kein Schlüsselbund hat Ihre Anmeldung bei Contacts+ aufgenommen. Sie gilt, bis Sie Contact Ferry schließen; danach werden Sie noch einmal darum gebeten.</translation>
    </message>
    <message>
        <source>Signed out of %1. This computer has forgotten the permission; to withdraw it, look at the apps in your Contacts+ account.</source>
        <translation>Von %1 abgemeldet. Dieser Rechner hat die Erlaubnis vergessen; zurücknehmen können Sie sie bei den Apps in Ihrem Contacts+-Konto.</translation>
    </message>
    <message>
        <source>The keychain did not do it.</source>
        <translation>Der Schlüsselbund hat es nicht getan.</translation>
    </message>
    <message>
        <source>Contact Ferry does not act for %1 any more, but the sign-in may still be in the keychain.</source>
        <translation>Contact Ferry handelt nicht mehr für %1, aber die Anmeldung ist vielleicht noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Unlock it, look for “Contacts+ sign-in” and delete it there.</source>
        <translation>Entsperren Sie ihn, suchen Sie „Contacts+ sign-in“ und löschen Sie es dort.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>Die Anmeldung wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>A page like this is good for ten minutes.</source>
        <translation>Eine solche Seite gilt zehn Minuten.</translation>
    </message>
    <message>
        <source>What Contacts+ gives instead is a permission. That of the demo is forgotten when the program ends. Nothing changes in your account before you have seen a plan.</source>
        <translation>Was Contacts+ stattdessen gibt, ist eine Erlaubnis. Die der Demo ist vergessen, sobald das Programm endet. In Ihrem Konto ändert sich nichts, ehe Sie einen Plan gesehen haben.</translation>
    </message>
</context>
<context>
    <name>Ferry::SourceListModel</name>
    <message>
        <source>Read here, by Contact Ferry itself: nothing of it leaves this computer.</source>
        <translation>Wird hier von Contact Ferry selbst gelesen: nichts davon verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>CSV or vCard file</source>
        <translation>CSV- oder vCard-Datei</translation>
    </message>
</context>
<context>
    <name>Ferry::SourcePage</name>
    <message>
        <source>Where are your contacts?</source>
        <translation>Wo sind Ihre Kontakte?</translation>
    </message>
    <message>
        <source>Search sources…</source>
        <translation>Quellen durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Search sources</source>
        <translation>Quellen durchsuchen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Also bring postal &amp;addresses</source>
        <translation>Auch Post&amp;anschriften mitbringen</translation>
    </message>
    <message>
        <source>Show all sources</source>
        <translation>Alle Quellen zeigen</translation>
    </message>
    <message>
        <source>A small Java program in the web browser used to read it. Browsers no longer run those, so CloudSponge cannot reach programs on your computer any more. Your contacts are safe where they are.</source>
        <translation>Früher las es ein kleines Java-Programm im Browser. Browser führen so etwas nicht mehr aus; CloudSponge erreicht deshalb Programme auf Ihrem Rechner nicht mehr. Ihre Kontakte sind sicher, wo sie sind.</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>Andere Quellen</translation>
    </message>
    <message>
        <source>%1 cannot be read from here any more</source>
        <translation>%1 kann von hier aus nicht mehr gelesen werden</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>&amp;Datei öffnen …</translation>
    </message>
    <message>
        <source>Open the file…</source>
        <translation>Die Datei öffnen …</translation>
    </message>
    <message>
        <source>No source is called “%1”.
Most services can export their contacts as a file, which you can open here.</source>
        <translation>Keine Quelle heißt „%1“.
Die meisten Dienste können ihre Kontakte als Datei exportieren, die Sie hier öffnen können.</translation>
    </message>
    <message>
        <source>In Outlook, choose File, then Open &amp; Export, then Import/Export, and export your contacts to a file (comma separated values). Then open that file here.</source>
        <translation>Wählen Sie in Outlook „Datei“, „Öffnen &amp; Exportieren“, „Importieren/Exportieren“ und exportieren Sie Ihre Kontakte in eine Datei (durch Trennzeichen getrennte Werte). Öffnen Sie diese Datei dann hier.</translation>
    </message>
    <message>
        <source>In Contacts, select all cards, choose File, then Export, then Export vCard. Then open that file here.</source>
        <translation>Wählen Sie in Kontakte alle Karten aus, dann „Ablage“, „Exportieren“, „vCard exportieren“. Öffnen Sie diese Datei dann hier.</translation>
    </message>
    <message>
        <source>Files are read here, by Contact Ferry itself: nothing of them leaves this computer, and no account is needed.</source>
        <translation>Dateien liest Contact Ferry hier selbst: nichts davon verlässt diesen Computer, und es braucht dafür kein Konto.</translation>
    </message>
</context>
<context>
    <name>Ferry::StepTrail</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>%1 and %2 are numbers, %3 the name of the step.</extracomment>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>Ferry::TableColumnsModel</name>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Row %1</source>
        <extracomment>Head of a column with values of a table&apos;s first, second... row.</extracomment>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>Ferry::TableDialog</name>
    <message>
        <source>What “%1” becomes</source>
        <translation>Was aus „%1“ wird</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>The columns of “%1” have names of their own, or none. Say what becomes of each; what is kept as it is stands under its own name with the contact.</source>
        <translation>Die Spalten von „%1“ haben eigene Namen oder keine. Sagen Sie, was aus jeder wird; was bleibt, wie es ist, steht unter seinem eigenen Namen beim Kontakt.</translation>
    </message>
    <message>
        <source>&amp;First row holds names</source>
        <translation>&amp;Erste Zeile enthält Namen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>&amp;Separated by:</source>
        <translation>&amp;Getrennt durch:</translation>
    </message>
    <message>
        <source>&amp;Letters:</source>
        <translation>&amp;Zeichen:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>No column becomes a name, an e-mail address or a phone number yet.</source>
        <translation>Noch wird keine Spalte zu einem Namen, einer E-Mail-Adresse oder einer Telefonnummer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) are kept as they are.</source>
        <translation>
            <numerusform>%Ln Spalte bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln Spalten bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) are left out.</source>
        <translation>
            <numerusform>%Ln Spalte wird weggelassen.</numerusform>
            <numerusform>%Ln Spalten werden weggelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::TableRole</name>
    <message>
        <source>Keep as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Weiterer Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Titel vor dem Namen</translation>
    </message>
    <message>
        <source>Suffix after the name</source>
        <translation>Zusatz nach dem Namen</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mail (home)</source>
        <translation>E-Mail (privat)</translation>
    </message>
    <message>
        <source>E-mail (work)</source>
        <translation>E-Mail (Arbeit)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone (mobile)</source>
        <translation>Telefon (mobil)</translation>
    </message>
    <message>
        <source>Phone (home)</source>
        <translation>Telefon (privat)</translation>
    </message>
    <message>
        <source>Phone (work)</source>
        <translation>Telefon (Arbeit)</translation>
    </message>
    <message>
        <source>Phone (other)</source>
        <translation>Telefon (anderes)</translation>
    </message>
    <message>
        <source>Phone (main)</source>
        <translation>Telefon (Zentrale)</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Fax (home)</source>
        <translation>Fax (privat)</translation>
    </message>
    <message>
        <source>Fax (work)</source>
        <translation>Fax (Arbeit)</translation>
    </message>
    <message>
        <source>Fax (other)</source>
        <translation>Fax (anderes)</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>Phone (car)</source>
        <translation>Telefon (Auto)</translation>
    </message>
    <message>
        <source>Phone (assistant)</source>
        <translation>Telefon (Assistenz)</translation>
    </message>
    <message>
        <source>Phone (callback)</source>
        <translation>Telefon (Rückruf)</translation>
    </message>
    <message>
        <source>Phone (radio)</source>
        <translation>Telefon (Funk)</translation>
    </message>
    <message>
        <source>Telex</source>
        <translation>Telex</translation>
    </message>
    <message>
        <source>Text telephone</source>
        <translation>Schreibtelefon</translation>
    </message>
    <message>
        <source>ISDN</source>
        <translation>ISDN</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Ganze Adresse</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>More of the address</source>
        <translation>Adresszusatz</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Whole address (home)</source>
        <translation>Ganze Adresse (privat)</translation>
    </message>
    <message>
        <source>Street (home)</source>
        <translation>Straße (privat)</translation>
    </message>
    <message>
        <source>More of the address (home)</source>
        <translation>Adresszusatz (privat)</translation>
    </message>
    <message>
        <source>Postal code (home)</source>
        <translation>Postleitzahl (privat)</translation>
    </message>
    <message>
        <source>City (home)</source>
        <translation>Stadt (privat)</translation>
    </message>
    <message>
        <source>Region (home)</source>
        <translation>Region (privat)</translation>
    </message>
    <message>
        <source>Country (home)</source>
        <translation>Land (privat)</translation>
    </message>
    <message>
        <source>Whole address (work)</source>
        <translation>Ganze Adresse (Arbeit)</translation>
    </message>
    <message>
        <source>Street (work)</source>
        <translation>Straße (Arbeit)</translation>
    </message>
    <message>
        <source>More of the address (work)</source>
        <translation>Adresszusatz (Arbeit)</translation>
    </message>
    <message>
        <source>Postal code (work)</source>
        <translation>Postleitzahl (Arbeit)</translation>
    </message>
    <message>
        <source>City (work)</source>
        <translation>Stadt (Arbeit)</translation>
    </message>
    <message>
        <source>Region (work)</source>
        <translation>Region (Arbeit)</translation>
    </message>
    <message>
        <source>Country (work)</source>
        <translation>Land (Arbeit)</translation>
    </message>
    <message>
        <source>Whole address (other)</source>
        <translation>Ganze Adresse (andere)</translation>
    </message>
    <message>
        <source>Street (other)</source>
        <translation>Straße (andere)</translation>
    </message>
    <message>
        <source>More of the address (other)</source>
        <translation>Adresszusatz (andere)</translation>
    </message>
    <message>
        <source>Postal code (other)</source>
        <translation>Postleitzahl (andere)</translation>
    </message>
    <message>
        <source>City (other)</source>
        <translation>Stadt (andere)</translation>
    </message>
    <message>
        <source>Region (other)</source>
        <translation>Region (andere)</translation>
    </message>
    <message>
        <source>Country (other)</source>
        <translation>Land (andere)</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Tag der Geburt</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Monat der Geburt</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Jahr der Geburt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Ferry::TagChoice</name>
    <message>
        <source>A&amp;dd tag</source>
        <translation>Tag &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Tags for the pushed contacts</source>
        <translation>Tags für die übertragenen Kontakte</translation>
    </message>
    <message>
        <source>Name of a new tag</source>
        <translation>Name eines neuen Tags</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Tag</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
</context>
<context>
    <name>Ferry::TagsDialog</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Tags at Contacts+</source>
        <translation>Tags bei Contacts+</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>%1 (some of them)</source>
        <extracomment>A tag in a menu that some of the contacts chosen have, and others have not.</extracomment>
        <translation>%1 (einige davon)</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>&amp;Neuer Tag…</translation>
    </message>
    <message>
        <source>&amp;Manage tags…</source>
        <translation>Tags &amp;verwalten…</translation>
    </message>
    <message>
        <source>N&amp;obody</source>
        <extracomment>In place of the owner of a team&apos;s contact.</extracomment>
        <translation>N&amp;iemand</translation>
    </message>
</context>
<context>
    <name>Ferry::TroubleLine</name>
    <message>
        <source>This computer is offline. It goes on as soon as there is a connection again.</source>
        <translation>Dieser Rechner ist offline. Es geht weiter, sobald er wieder verbunden ist.</translation>
    </message>
    <message>
        <source>Connection lost, still trying…</source>
        <translation>Verbindung verloren, es wird weiter versucht …</translation>
    </message>
    <message numerus="yes">
        <source>Connection lost, still trying. Next try in %Ln second(s).</source>
        <translation>
            <numerusform>Verbindung verloren, es wird weiter versucht. Nächster Versuch in %Ln Sekunde.</numerusform>
            <numerusform>Verbindung verloren, es wird weiter versucht. Nächster Versuch in %Ln Sekunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::WebhooksDialog</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>A&amp;nlegen</translation>
    </message>
    <message>
        <source>Webhooks at Contacts+</source>
        <translation>Webhooks bei Contacts+</translation>
    </message>
    <message>
        <source>The webhook is deleted.</source>
        <translation>Der Webhook ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Told of</source>
        <translation>Erfährt von</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Sent in the last 14 days</source>
        <translation>In den letzten 14 Tagen gesendet</translation>
    </message>
    <message>
        <source>Choose a webhook to see what was sent to it in the last 14 days.</source>
        <translation>Wählen Sie einen Webhook, um zu sehen, was ihm in den letzten 14 Tagen gesendet wurde.</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>Neuer Webhook</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Tell it of:</source>
        <translation>&amp;Erfährt von:</translation>
    </message>
    <message>
        <source>Reading the webhooks…</source>
        <translation>Die Webhooks werden gelesen…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln webhook(s)</source>
        <translation>
            <numerusform>%Ln Webhook</numerusform>
            <numerusform>%Ln Webhooks</numerusform>
        </translation>
    </message>
    <message>
        <source>We were not given permission to see webhooks.</source>
        <translation>Uns wurde nicht erlaubt, Webhooks zu sehen.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Asking Contacts+…</source>
        <translation>Contacts+ wird gefragt…</translation>
    </message>
    <message>
        <source>Nothing was sent in the last 14 days.</source>
        <translation>In den letzten 14 Tagen wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Ferry::WelcomePage</name>
    <message>
        <source>Carry your contacts over</source>
        <translation>Setzen Sie Ihre Kontakte über</translation>
    </message>
    <message>
        <source>They stay on this computer until you take them elsewhere.</source>
        <translation>Sie bleiben auf diesem Rechner, bis Sie sie anderswohin mitnehmen.</translation>
    </message>
    <message>
        <source>Import from an account</source>
        <translation>Aus einem Konto importieren</translation>
    </message>
    <message>
        <source>Gmail, Yahoo, Outlook.com, iCloud and more</source>
        <translation>Gmail, Yahoo, Outlook.com, iCloud und mehr</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Vorführung ansehen</translation>
    </message>
    <message>
        <source>Made-up people, without account or network</source>
        <translation>Erfundene Personen, ohne Konto und Netz</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>vCard, CSV, LDIF and more, without an account</source>
        <translation>vCard, CSV, LDIF und mehr, ohne Konto</translation>
    </message>
</context>
<context>
    <name>Ferry::WindowAccount</name>
    <message>
        <source>&amp;Contacts at Contacts+</source>
        <translation>&amp;Kontakte bei Contacts+</translation>
    </message>
    <message>
        <source>With contacts &amp;there</source>
        <translation>Mit Kontakten &amp;dort</translation>
    </message>
    <message>
        <source>Teams could not be read.</source>
        <translation>Die Teams konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Contacts+ asks you to sign in again.</source>
        <translation>Contacts+ bittet Sie, sich erneut anzumelden.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Looking for your account…</source>
        <translation>Ihr Konto wird gesucht…</translation>
    </message>
    <message>
        <source>Your contacts at Contacts+</source>
        <translation>Ihre Kontakte bei Contacts+</translation>
    </message>
    <message>
        <source>Sign in to see, search and change them here, and to bring them onto this computer.</source>
        <translation>Melden Sie sich an, um sie hier zu sehen, zu durchsuchen und zu ändern und um sie auf diesen Computer zu holen.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) at Contacts+, %1</source>
        <extracomment>Window title and status: &quot;2,340 contacts at Contacts+, joe@example.com&quot;</extracomment>
        <translation>
            <numerusform>%Ln Kontakt bei Contacts+, %1</numerusform>
            <numerusform>%Ln Kontakte bei Contacts+, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts+</source>
        <translation>Contacts+</translation>
    </message>
    <message>
        <source>Contacts+, %1</source>
        <translation>Contacts+, %1</translation>
    </message>
</context>
<context>
    <name>Ferry::WindowActions</name>
    <message>
        <source>&amp;New import</source>
        <translation>&amp;Neuer Import</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete import…</source>
        <translation>Import &amp;löschen …</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;About Contact Ferry</source>
        <translation>&amp;Über Contact Ferry</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>Hauptwerkzeuge</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>&amp;Copy contacts</source>
        <translation>Kontakte &amp;kopieren</translation>
    </message>
    <message>
        <source>P&amp;aste contacts</source>
        <translation>Kontakte &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;What was seen and stored…</source>
        <translation>&amp;Was gesehen und gespeichert wurde&#xa0;…</translation>
    </message>
    <message>
        <source>P&amp;ush to Contacts+…</source>
        <translation>Nach Contacts+ ü&amp;bertragen …</translation>
    </message>
    <message>
        <source>&amp;Earlier pushes…</source>
        <translation>&amp;Frühere Übertragungen …</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Check all &amp;shown</source>
        <translation>Alle an&amp;gezeigten anhaken</translation>
    </message>
    <message>
        <source>Chec&amp;k selected</source>
        <translation>Ausge&amp;wählte anhaken</translation>
    </message>
    <message>
        <source>&amp;Uncheck all</source>
        <translation>Alle Haken e&amp;ntfernen</translation>
    </message>
</context>
<context>
    <name>Ferry::WindowChecks</name>
    <message>
        <source>%1…</source>
        <extracomment>An entry of a menu that opens a dialog about %1, &quot;All 2,340 contacts&quot;</extracomment>
        <translation>%1&#xa0;…</translation>
    </message>
    <message>
        <source>Unchec&amp;k selected</source>
        <translation>Haken der Ausge&amp;wählten entfernen</translation>
    </message>
    <message>
        <source>Chec&amp;k selected</source>
        <translation>Ausge&amp;wählte anhaken</translation>
    </message>
</context>
<context>
    <name>Ferry::WindowFiles</name>
    <message>
        <source>Dropped contacts</source>
        <translation>Hereingezogene Kontakte</translation>
    </message>
    <message>
        <source>There are no contacts in the clipboard.</source>
        <translation>In der Zwischenablage sind keine Kontakte.</translation>
    </message>
    <message>
        <source>That is too much for a clipboard. Save it as a file, then open that.</source>
        <translation>Das ist zu viel für eine Zwischenablage. Speichern Sie es als Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Pasted contacts</source>
        <translation>Eingefügte Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be opened as soon as what is under way here is over.</source>
        <translation>
            <numerusform>%Ln Datei wird geöffnet, sobald das zu Ende ist, was hier gerade läuft.</numerusform>
            <numerusform>%Ln Dateien werden geöffnet, sobald das zu Ende ist, was hier gerade läuft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot wait too: %1 openings wait already. Open them again when those are done.</source>
        <translation>
            <numerusform>%Ln Datei kann nicht auch noch warten: %1 Aufträge warten schon. Öffnen Sie sie noch einmal, wenn diese erledigt sind.</numerusform>
            <numerusform>%Ln Dateien können nicht auch noch warten: %1 Aufträge warten schon. Öffnen Sie sie noch einmal, wenn diese erledigt sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::WindowHeadline</name>
    <message numerus="yes">
        <source>%Ln contact(s) from %1</source>
        <extracomment>Window title and status: &quot;2,340 contacts from Yahoo, joe@example.com&quot;</extracomment>
        <translation>
            <numerusform>%Ln Kontakt von %1</numerusform>
            <numerusform>%Ln Kontakte von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo: these people are invented.</source>
        <translation>Vorführung: Diese Personen sind erfunden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <extracomment>Window title and status: &quot;Pasted contacts (3)&quot;</extracomment>
        <translation>
            <numerusform>%1 (%Ln)</numerusform>
            <numerusform>%1 (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checked of %1</source>
        <extracomment>%n contacts have a check mark, of %1 in all</extracomment>
        <translation>
            <numerusform>%Ln von %1 angehakt</numerusform>
            <numerusform>%Ln von %1 angehakt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::WindowPushes</name>
    <message>
        <source>One push goes on at a time. Wait for it to end, or stop it.</source>
        <translation>Es läuft immer nur eine Übertragung. Warten Sie, bis sie vorbei ist, oder stoppen Sie sie.</translation>
    </message>
    <message>
        <source>That push went to %1, and another address of Contacts+ is set now. Its contacts mean nothing there; set that address in the preferences to go on with it.</source>
        <translation>Diese Übertragung ging an %1, und jetzt ist eine andere Adresse von Contacts+ eingestellt. Dort sagen ihre Kontakte nichts; stellen Sie diese Adresse in den Einstellungen ein, um damit weiterzumachen.</translation>
    </message>
    <message>
        <source>You signed in to %1, but the push goes to %2. It waits until you sign in there.</source>
        <translation>Sie haben sich bei %1 angemeldet, die Übertragung geht aber an %2. Sie wartet, bis Sie sich dort anmelden.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>a push that failed</source>
        <translation>einer gescheiterten Übertragung</translation>
    </message>
    <message>
        <source>A push to %1 was interrupted: %2 are done. Nothing is lost.</source>
        <translation>Eine Übertragung an %1 wurde unterbrochen: %2 sind erledigt. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Undoing a push to %1 was interrupted: %2 are done. Nothing is lost.</source>
        <translation>Das Rückgängigmachen einer Übertragung an %1 wurde unterbrochen: %2 sind erledigt. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>A push goes on</source>
        <translation>Eine Übertragung läuft</translation>
    </message>
    <message>
        <source>Close Contact Ferry while contacts are being pushed?</source>
        <translation>Contact Ferry schließen, während Kontakte übertragen werden?</translation>
    </message>
    <message>
        <source>What is done stays done, and every step is written down. The next time Contact Ferry starts, the push can go on where it stopped; nothing will be there twice.</source>
        <translation>Was getan ist, bleibt getan, und jeder Schritt ist aufgeschrieben. Beim nächsten Start von Contact Ferry kann die Übertragung dort weitergehen, wo sie stehen blieb; nichts wird doppelt da sein.</translation>
    </message>
    <message>
        <source>&amp;Close, and go on later</source>
        <translation>&amp;Schließen und später weitermachen</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
</context>
<context>
    <name>Ferry::WindowReceipts</name>
    <message numerus="yes">
        <source>%Ln contact(s) from %1 arrived and are on this computer.</source>
        <extracomment>%1 is a service: &quot;Yahoo&quot;</extracomment>
        <translation>
            <numerusform>%Ln Kontakt von %1 ist angekommen und liegt auf diesem Rechner.</numerusform>
            <numerusform>%Ln Kontakte von %1 sind angekommen und liegen auf diesem Rechner.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was seen and stored…</source>
        <translation>Was gesehen und gespeichert wurde&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) from %1 were erased from this computer. Files that you exported are where they were.</source>
        <translation>
            <numerusform>%Ln Kontakt von %1 wurde von diesem Rechner gelöscht. Dateien, die Sie exportiert haben, sind noch da.</numerusform>
            <numerusform>%Ln Kontakte von %1 wurden von diesem Rechner gelöscht. Dateien, die Sie exportiert haben, sind noch da.</numerusform>
        </translation>
    </message>
    <message>
        <source>The contacts from %1 are deleted, but traces of them are left in the library’s files, since another program holds those open or the disk refused.</source>
        <translation>Die Kontakte von %1 sind gelöscht, aber Spuren von ihnen stehen noch in den Dateien der Bibliothek, weil ein anderes Programm sie offen hält oder der Datenträger es verweigert.</translation>
    </message>
    <message>
        <source>Erase the traces</source>
        <translation>Spuren löschen</translation>
    </message>
</context>
<context>
    <name>Ferry::WindowTakeaway</name>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln contact(s) go into one file with all of them, not into one each: no file manager takes so many. Export them to a folder to get a file each.</source>
        <translation>
            <numerusform>Mehr als %Ln Kontakt wird zu einer gemeinsamen Datei, nicht zu je einer: so viele nimmt kein Dateimanager. Mit „Exportieren“ bekommen Sie einen Ordner mit je einer Datei.</numerusform>
            <numerusform>Mehr als %Ln Kontakte werden zu einer gemeinsamen Datei, nicht zu je einer: so viele nimmt kein Dateimanager. Mit „Exportieren“ bekommen Sie einen Ordner mit je einer Datei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBoxes</name>
    <message>
        <source>Delete this import?</source>
        <translation>Diesen Import löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete the %Ln contact(s) from %1 from this computer?</source>
        <translation>
            <numerusform>Den %Ln Kontakt von %1 von diesem Rechner löschen?</numerusform>
            <numerusform>Die %Ln Kontakte von %1 von diesem Rechner löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The address book they came from stays as it is. Files that you exported stay too.</source>
        <translation>Das Adressbuch, aus dem sie kamen, bleibt, wie es ist. Dateien, die Sie exportiert haben, bleiben auch.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>About Contact Ferry</source>
        <translation>Über Contact Ferry</translation>
    </message>
    <message>
        <source>Contact Ferry %1</source>
        <translation>Contact Ferry %1</translation>
    </message>
    <message>
        <source>Carries your contacts out of any address book and takes them wherever you want.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Holt Ihre Kontakte aus jedem Adressbuch und bringt sie, wohin Sie möchten.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln file(s)?</source>
        <translation>
            <numerusform>%Ln Datei öffnen?</numerusform>
            <numerusform>%Ln Dateien öffnen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their contacts can stand together in one list, or each file in a list of its own.</source>
        <translation>Ihre Kontakte können zusammen in einer Liste stehen oder jede Datei in einer eigenen.</translation>
    </message>
    <message>
        <source>One list</source>
        <translation>Eine Liste</translation>
    </message>
    <message>
        <source>One list for each file</source>
        <translation>Eine Liste je Datei</translation>
    </message>
</context>
<context>
    <name>PushErrorText</name>
    <message>
        <source>Contact Ferry is not registered with Contacts+ here.</source>
        <translation>Contact Ferry ist hier nicht bei Contacts+ angemeldet.</translation>
    </message>
    <message>
        <source>Enter client id, secret and redirect address, as Contacts+ gave them to whoever runs this.</source>
        <translation>Client-ID, Geheimnis und Rücksprungadresse eintragen, wie Contacts+ sie dem Betreiber gegeben hat.</translation>
    </message>
    <message>
        <source>Contacts+ cannot be reached.</source>
        <translation>Contacts+ ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Check that this computer is online, then go on.</source>
        <translation>Prüfen Sie, ob dieser Computer online ist, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>Contacts+ took too long to answer.</source>
        <translation>Contacts+ hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>Go on in a few minutes.</source>
        <translation>Machen Sie in einigen Minuten weiter.</translation>
    </message>
    <message>
        <source>The server could not prove that it is Contacts+.</source>
        <translation>Der Server konnte nicht beweisen, dass er Contacts+ ist.</translation>
    </message>
    <message>
        <source>We broke off, so that nobody can listen in.</source>
        <translation>Wir haben abgebrochen, damit niemand mithören kann.</translation>
    </message>
    <message>
        <source>Check this computer’s date. In a hotel or café, sign in to its network first. Then go on.</source>
        <translation>Prüfen Sie das Datum dieses Computers. Melden Sie sich im Hotel oder Café zuerst in dessen Netz an. Machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>Contacts+ sent us to another address, and we did not go there.</source>
        <translation>Contacts+ hat uns an eine andere Adresse geschickt; dorthin sind wir nicht gegangen.</translation>
    </message>
    <message>
        <source>In a hotel or café, sign in to its network first. Then go on.</source>
        <translation>Melden Sie sich im Hotel oder Café zuerst in dessen Netz an. Machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>Contacts+ asks you to sign in again.</source>
        <translation>Contacts+ bittet Sie, sich noch einmal anzumelden.</translation>
    </message>
    <message>
        <source>Sign in again; everything goes on where it stopped.</source>
        <translation>Melden Sie sich noch einmal an; alles geht dort weiter, wo es stehen geblieben ist.</translation>
    </message>
    <message>
        <source>Contacts+ does not take this contact as it is.</source>
        <translation>Contacts+ nimmt diesen Kontakt so nicht an.</translation>
    </message>
    <message>
        <source>Look for something unusual in it, or leave it out.</source>
        <translation>Sehen Sie nach, was daran ungewöhnlich ist, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>Contacts+ does not know what we asked for.</source>
        <translation>Contacts+ kennt nicht, wonach wir gefragt haben.</translation>
    </message>
    <message>
        <source>Look whether the team is still there, then try again.</source>
        <translation>Sehen Sie nach, ob es das Team noch gibt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>It is not in Contacts+ any more.</source>
        <translation>Das gibt es in Contacts+ nicht mehr.</translation>
    </message>
    <message>
        <source>Look through the account again; what is missing can be created anew.</source>
        <translation>Lassen Sie das Konto noch einmal durchsehen; was fehlt, kann neu angelegt werden.</translation>
    </message>
    <message>
        <source>Contacts+ asks us to wait.</source>
        <translation>Contacts+ bittet uns zu warten.</translation>
    </message>
    <message>
        <source>Contacts+ has a fault.</source>
        <translation>Bei Contacts+ ist eine Störung.</translation>
    </message>
    <message>
        <source>Contacts+ gave an answer that we do not understand.</source>
        <translation>Contacts+ hat etwas geantwortet, das wir nicht verstehen.</translation>
    </message>
    <message>
        <source>Try again. Copy the details if it happens twice.</source>
        <translation>Versuchen Sie es noch einmal. Kopieren Sie die Einzelheiten, wenn es wieder geschieht.</translation>
    </message>
    <message>
        <source>Contacts+ refused.</source>
        <translation>Contacts+ hat abgelehnt.</translation>
    </message>
    <message>
        <source>The plan of the account may be full, or it may not change this team.</source>
        <translation>Vielleicht ist der Tarif des Kontos ausgeschöpft, oder es darf dieses Team nicht ändern.</translation>
    </message>
    <message>
        <source>Look at the account in Contacts+, then try again.</source>
        <translation>Sehen Sie sich das Konto in Contacts+ an, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The page of Contacts+ could not be opened.</source>
        <translation>Die Seite von Contacts+ ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Set up a web browser on this computer, then try again.</source>
        <translation>Richten Sie auf diesem Computer einen Webbrowser ein, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>Importiert am %1</translation>
    </message>
    <message>
        <source>Imported from %1, %2</source>
        <translation>Importiert aus %1, %2</translation>
    </message>
</context>
<context>
    <name>SettingText</name>
    <message>
        <source>Fixed by your organisation.</source>
        <translation>Von Ihrer Organisation festgelegt.</translation>
    </message>
    <message>
        <source>Not set.</source>
        <translation>Nicht gesetzt.</translation>
    </message>
    <message>
        <source>The program’s own default.</source>
        <translation>Vorgabe des Programms.</translation>
    </message>
    <message>
        <source>Set by your organisation. It cannot be changed here.</source>
        <translation>Von Ihrer Organisation gesetzt. Hier nicht zu ändern.</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Von Ihrer Organisation gesetzt.</translation>
    </message>
    <message>
        <source>Set by you.</source>
        <translation>Von Ihnen gesetzt.</translation>
    </message>
    <message>
        <source>Set by the environment of the program. It cannot be changed here.</source>
        <translation>Von der Umgebung des Programms gesetzt. Hier nicht zu ändern.</translation>
    </message>
    <message>
        <source>Set on the command line. It cannot be changed here.</source>
        <translation>Auf der Befehlszeile gesetzt. Hier nicht zu ändern.</translation>
    </message>
    <message>
        <source>The password in %1 is not used, because others can read it there.</source>
        <translation>Das Passwort in %1 wird nicht benutzt, weil andere es dort lesen können.</translation>
    </message>
    <message>
        <source>The environment&apos;s value for %1 cannot be used.</source>
        <translation>Der Wert der Umgebung für %1 ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The value of %1 in %2 cannot be used.</source>
        <translation>Der Wert von %1 in %2 ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The file %1 could not be read, or not all of it.</source>
        <translation>Die Datei %1 konnte nicht oder nicht ganz gelesen werden.</translation>
    </message>
</context>
</TS>
