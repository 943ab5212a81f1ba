<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Ferry::AccountPage</name>
    <message numerus="yes">
        <source>Contacts+ sent %Ln entr(y/ies) without a number of its own; nothing can be done with those.</source>
        <translation>
            <numerusform>Contacts+ sent %Ln entry without a number of its own; nothing can be done with it.</numerusform>
            <numerusform>Contacts+ sent %Ln entries without a number of its own; nothing can be done with those.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts+ found %Ln contact(s).</source>
        <translation>
            <numerusform>Contacts+ found %Ln contact.</numerusform>
            <numerusform>Contacts+ found %Ln contacts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::AccountQuestions</name>
    <message numerus="yes">
        <source>Delete %Ln contact(s) from %1?</source>
        <translation>
            <numerusform>Delete %Ln contact from %1?</numerusform>
            <numerusform>Delete %Ln contacts from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) lose it and stay otherwise as they are.</source>
        <translation>
            <numerusform>%Ln contact loses it and stays otherwise as it is.</numerusform>
            <numerusform>%Ln contacts lose it and stay otherwise as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::AccountText</name>
    <message numerus="yes">
        <source>%Ln contact(s) deleted from Contacts+.</source>
        <translation>
            <numerusform>%Ln contact deleted from Contacts+.</numerusform>
            <numerusform>%Ln contacts deleted from Contacts+.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) tagged.</source>
        <translation>
            <numerusform>%Ln contact tagged.</numerusform>
            <numerusform>%Ln contacts tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag taken off %Ln contact(s).</source>
        <translation>
            <numerusform>Tag taken off %Ln contact.</numerusform>
            <numerusform>Tag taken off %Ln contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have another owner.</source>
        <translation>
            <numerusform>%Ln contact has another owner.</numerusform>
            <numerusform>%Ln contacts have another owner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are back. To Contacts+ they are new ones, created today.</source>
        <translation>
            <numerusform>%Ln contact is back. To Contacts+ it is a new one, created today.</numerusform>
            <numerusform>%Ln contacts are back. To Contacts+ they are new ones, created today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were changed by somebody else meanwhile and are still there.</source>
        <translation>
            <numerusform>%Ln contact was changed by somebody else meanwhile and is still there.</numerusform>
            <numerusform>%Ln contacts were changed by somebody else meanwhile and are still there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are as they were.</source>
        <translation>
            <numerusform>%Ln contact is as it was.</numerusform>
            <numerusform>%Ln contacts are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln contact(s)</source>
        <translation>
            <numerusform>delete %Ln contact</numerusform>
            <numerusform>delete %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>put the tag %1 on %Ln contact(s)</source>
        <translation>
            <numerusform>put the tag %1 on %Ln contact</numerusform>
            <numerusform>put the tag %1 on %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take the tag %1 off %Ln contact(s)</source>
        <translation>
            <numerusform>take the tag %1 off %Ln contact</numerusform>
            <numerusform>take the tag %1 off %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the owner of %Ln contact(s)</source>
        <translation>
            <numerusform>change the owner of %Ln contact</numerusform>
            <numerusform>change the owner of %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are as they were, as far as is known.</source>
        <translation>
            <numerusform>%Ln contact is as it was, as far as is known.</numerusform>
            <numerusform>%Ln contacts are as they were, as far as is known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ContactDetails</name>
    <message numerus="yes">
        <source>%Ln contact(s) selected</source>
        <translation>
            <numerusform>%Ln contact selected</numerusform>
            <numerusform>%Ln contacts selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, which an export contains</source>
        <translation>
            <numerusform>and %Ln more, which an export contains</numerusform>
            <numerusform>and %Ln more, which an export contains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ContactDrag</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ContactScopes</name>
    <message numerus="yes">
        <source>&amp;All %Ln contact(s)</source>
        <translation>
            <numerusform>&amp;The one contact</numerusform>
            <numerusform>&amp;All %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln &amp;checked contact(s)</source>
        <translation>
            <numerusform>The %Ln &amp;checked contact</numerusform>
            <numerusform>The %Ln &amp;checked contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln &amp;selected contact(s)</source>
        <translation>
            <numerusform>The %Ln &amp;selected contact</numerusform>
            <numerusform>The %Ln &amp;selected contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln contact(s) &amp;found</source>
        <translation>
            <numerusform>The %Ln contact &amp;found</numerusform>
            <numerusform>The %Ln contacts &amp;found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ContactsPage</name>
    <message numerus="yes">
        <source>Search %Ln contact(s)…</source>
        <translation>
            <numerusform>Search %Ln contact…</numerusform>
            <numerusform>Search %Ln contacts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ErrorText</name>
    <message numerus="yes">
        <source>Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Try again in %Ln second.</numerusform>
            <numerusform>Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln minute(s).</source>
        <translation>
            <numerusform>Try again in %Ln minute.</numerusform>
            <numerusform>Try again in %Ln minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 contacts had arrived; they are saved on this computer.</source>
        <extracomment>%1 is how many contacts there are in all, more than have arrived.</extracomment>
        <translation>
            <numerusform>%Ln of %1 contacts had arrived; it is saved on this computer.</numerusform>
            <numerusform>%Ln of %1 contacts had arrived; they are saved on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) had arrived and are saved on this computer.</source>
        <translation>
            <numerusform>%Ln contact had arrived and is saved on this computer.</numerusform>
            <numerusform>%Ln contacts had arrived and are saved on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) could not be read and were left out. Everything else is here.</source>
        <translation>
            <numerusform>%Ln entry could not be read and was left out. Everything else is here.</numerusform>
            <numerusform>%Ln entries could not be read and were left out. Everything else is here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CloudSponge counted %1 contacts, and %Ln of them never came.</source>
        <extracomment>%1 is how many contacts there are in all, more than have arrived.</extracomment>
        <translation>
            <numerusform>CloudSponge counted %1 contacts, and %Ln of them never came.</numerusform>
            <numerusform>CloudSponge counted %1 contacts, and %Ln of them never came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) may be here twice: CloudSponge sent pages that seem to overlap.</source>
        <translation>
            <numerusform>%Ln contact may be here twice: CloudSponge sent pages that seem to overlap.</numerusform>
            <numerusform>%Ln contacts may be here twice: CloudSponge sent pages that seem to overlap.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ExportText</name>
    <message numerus="yes">
        <source>%1 of %Ln contact(s): %2</source>
        <extracomment>&quot;4th e-mail of 12 contacts: goes into the notes&quot;</extracomment>
        <translation>
            <numerusform>%1 of %Ln contact: %2</numerusform>
            <numerusform>%1 of %Ln contacts: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A folder with %Ln file(s): %1.</source>
        <translation>
            <numerusform>A folder with %Ln file: %1.</numerusform>
            <numerusform>A folder with %Ln files: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) saved to %1.</source>
        <translation>
            <numerusform>%Ln contact saved to %1.</numerusform>
            <numerusform>%Ln contacts saved to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) saved as %1 in the folder %2.</source>
        <extracomment>%1 is &quot;3 files&quot;</extracomment>
        <translation>
            <numerusform>%Ln contact saved as %1 in the folder %2.</numerusform>
            <numerusform>%Ln contacts saved as %1 in the folder %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed, as announced (%1).</source>
        <extracomment>&quot;3 changed, as announced (Photo of 3 contacts: is made smaller).&quot;</extracomment>
        <translation>
            <numerusform>%Ln changed, as announced (%1).</numerusform>
            <numerusform>%Ln changed, as announced (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail address(es)</source>
        <translation>
            <numerusform>%Ln e-mail address</numerusform>
            <numerusform>%Ln e-mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone number(s)</source>
        <translation>
            <numerusform>%Ln phone number</numerusform>
            <numerusform>%Ln phone numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln postal address(es)</source>
        <translation>
            <numerusform>%Ln postal address</numerusform>
            <numerusform>%Ln postal addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::Exporter</name>
    <message numerus="yes">
        <source>Exporting %Ln contact(s)…</source>
        <translation>
            <numerusform>Exporting %Ln contact…</numerusform>
            <numerusform>Exporting %Ln contacts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln contact(s) back…</source>
        <translation>
            <numerusform>Reading %Ln contact back…</numerusform>
            <numerusform>Reading %Ln contacts back…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::FailurePage</name>
    <message numerus="yes">
        <source>Show the %Ln contact(s) that arrived</source>
        <translation>
            <numerusform>Show the %Ln contact that arrived</numerusform>
            <numerusform>Show the %Ln contacts that arrived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::FileImporter</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>What an import of several files is called; %1 is the first file&apos;s name.</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::FileReading</name>
    <message numerus="yes">
        <source>%Ln contact(s) read</source>
        <translation>
            <numerusform>%Ln contact read</numerusform>
            <numerusform>%Ln contacts read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) left out:</source>
        <translation>
            <numerusform>%Ln entry left out:</numerusform>
            <numerusform>%Ln entries left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or cell(s) that belong to no contact</source>
        <translation>
            <numerusform>%Ln line or cell that belongs to no contact</numerusform>
            <numerusform>%Ln lines or cells that belong to no contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files were not read, or not to their end.</source>
        <extracomment>%1 is how many files there are in all.</extracomment>
        <translation>
            <numerusform>%Ln of %1 files was not read, or not to its end.</numerusform>
            <numerusform>%Ln of %1 files were not read, or not to their end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) could not be read and were left out. Everything else is here.</source>
        <translation>
            <numerusform>%Ln entry could not be read and was left out. Everything else is here.</numerusform>
            <numerusform>%Ln entries could not be read and were left out. Everything else is here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or cell(s) belong to no contact.</source>
        <translation>
            <numerusform>%Ln line or cell belongs to no contact.</numerusform>
            <numerusform>%Ln lines or cells belong to no contact.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the columns of %Ln file(s) hold was guessed.</source>
        <translation>
            <numerusform>What the columns of %Ln file hold was guessed.</numerusform>
            <numerusform>What the columns of %Ln files hold was guessed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) could not be read. “�” stands where they were.</source>
        <translation>
            <numerusform>%Ln character could not be read. “�” stands where it was.</numerusform>
            <numerusform>%Ln characters could not be read. “�” stands where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which letters %Ln file(s) are written in was guessed: please look at the names.</source>
        <translation>
            <numerusform>Which letters %Ln file is written in was guessed: please look at the names.</numerusform>
            <numerusform>Which letters %Ln files are written in was guessed: please look at the names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::GatheringPage</name>
    <message numerus="yes">
        <source>contact(s) gathered so far</source>
        <extracomment>Stands under the number itself, which is large.</extracomment>
        <translation>
            <numerusform>contact gathered so far</numerusform>
            <numerusform>contacts gathered so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) gathered so far</source>
        <translation>
            <numerusform>%Ln contact gathered so far</numerusform>
            <numerusform>%Ln contacts gathered so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 fetched and saved</source>
        <extracomment>%1 is how many there are in all. Stands under the number of those that have arrived, which is large.</extracomment>
        <translation>
            <numerusform>of %1 fetched and saved</numerusform>
            <numerusform>of %1 fetched and saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 fetched and saved</source>
        <extracomment>%1 is how many there are in all.</extracomment>
        <translation>
            <numerusform>%Ln of %1 fetched and saved</numerusform>
            <numerusform>%Ln of %1 fetched and saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact(s) fetched and saved</source>
        <extracomment>Stands under the number itself, which is large.</extracomment>
        <translation>
            <numerusform>contact fetched and saved</numerusform>
            <numerusform>contacts fetched and saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) fetched and saved</source>
        <translation>
            <numerusform>%Ln contact fetched and saved</numerusform>
            <numerusform>%Ln contacts fetched and saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%Ln record could not be read and was left out.</numerusform>
            <numerusform>%Ln records could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact(s) read and saved</source>
        <extracomment>Stands under the number itself, which is large.</extracomment>
        <translation>
            <numerusform>contact read and saved</numerusform>
            <numerusform>contacts read and saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) read and saved</source>
        <translation>
            <numerusform>%Ln contact read and saved</numerusform>
            <numerusform>%Ln contacts read and saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ImportListModel</name>
    <message numerus="yes">
        <source>%1, %Ln contact(s), %2</source>
        <extracomment>Name of an import for screen readers: source, number of contacts, owner and time.</extracomment>
        <translation>
            <numerusform>%1, %Ln contact, %2</numerusform>
            <numerusform>%1, %Ln contacts, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, incomplete: %Ln of %2 contact(s), %3</source>
        <extracomment>Name of an import for screen readers, some of which never came: &quot;Yahoo, incomplete: 1,000 of 2,340 contacts, ...&quot;</extracomment>
        <translation>
            <numerusform>%1, incomplete: %Ln of %2 contacts, %3</numerusform>
            <numerusform>%1, incomplete: %Ln of %2 contacts, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, incomplete: %Ln contact(s), %2</source>
        <extracomment>The same when nobody knows how many there are.</extracomment>
        <translation>
            <numerusform>%1, incomplete: %Ln contact, %2</numerusform>
            <numerusform>%1, incomplete: %Ln contacts, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ImportReceipt</name>
    <message numerus="yes">
        <source>%Ln of %1 contacts arrived.</source>
        <translation>
            <numerusform>%Ln of %1 contacts arrived.</numerusform>
            <numerusform>%Ln of %1 contacts arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) arrived.</source>
        <translation>
            <numerusform>%Ln contact arrived.</numerusform>
            <numerusform>%Ln contacts arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read and were left out.</source>
        <translation>
            <numerusform>%Ln could not be read and was left out.</numerusform>
            <numerusform>%Ln could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) from %1</source>
        <translation>
            <numerusform>%Ln contact from %1</numerusform>
            <numerusform>%Ln contacts from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::LossPanel</name>
    <message numerus="yes">
        <source>%1 takes %Ln contact(s) at a time, and these are more.</source>
        <translation>
            <numerusform>%1 takes one contact at a time, and these are more.</numerusform>
            <numerusform>%1 takes %Ln contacts at a time, and these are more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 contacts will not be there whole:</source>
        <translation>
            <numerusform>%Ln of %1 contacts will not be there whole:</numerusform>
            <numerusform>%Ln of %1 contacts will not be there whole:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 contacts will be there whole, but changed:</source>
        <translation>
            <numerusform>%Ln of %1 contacts will be there whole, but changed:</numerusform>
            <numerusform>%Ln of %1 contacts will be there whole, but changed:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln file(s)</source>
        <translation>
            <numerusform>Split into %Ln file</numerusform>
            <numerusform>Split into %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::MainWindow</name>
    <message numerus="yes">
        <source>%Ln saved contact(s) cannot be read any more and are not shown.</source>
        <translation>
            <numerusform>%Ln saved contact cannot be read any more and is not shown.</numerusform>
            <numerusform>%Ln saved contacts cannot be read any more and are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) of it had arrived and are kept.</source>
        <translation>
            <numerusform>%Ln contact of it had arrived and is kept.</numerusform>
            <numerusform>%Ln contacts of it had arrived and are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::PlanPage</name>
    <message numerus="yes">
        <source>%Ln selected:</source>
        <translation>
            <numerusform>%Ln selected:</numerusform>
            <numerusform>%Ln selected:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::PlanText</name>
    <message numerus="yes">
        <source>%Ln contact(s) will be created</source>
        <translation>
            <numerusform>%Ln contact will be created</numerusform>
            <numerusform>%Ln contacts will be created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be added to</source>
        <translation>
            <numerusform>%Ln contact will be added to</numerusform>
            <numerusform>%Ln contacts will be added to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are there already</source>
        <translation>
            <numerusform>%Ln contact is there already</numerusform>
            <numerusform>%Ln contacts are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are left out</source>
        <translation>
            <numerusform>%Ln contact is left out</numerusform>
            <numerusform>%Ln contacts are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) in Contacts+ came without what identifies them and could not be compared. Look out for doubles.</source>
        <translation>
            <numerusform>%Ln contact in Contacts+ came without what identifies it and could not be compared. Look out for doubles.</numerusform>
            <numerusform>%Ln contacts in Contacts+ came without what identifies them and could not be compared. Look out for doubles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Push %Ln contact(s)</source>
        <translation>
            <numerusform>&amp;Push %Ln contact</numerusform>
            <numerusform>&amp;Push %Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::PrintWindow</name>
    <message numerus="yes">
        <source>Laying out %Ln contact(s)…</source>
        <translation>
            <numerusform>Laying out %Ln contact…</numerusform>
            <numerusform>Laying out %Ln contacts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printing %Ln page(s)…</source>
        <translation>
            <numerusform>Printing %Ln page…</numerusform>
            <numerusform>Printing %Ln pages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln page(s)…</source>
        <translation>
            <numerusform>Saving %Ln page…</numerusform>
            <numerusform>Saving %Ln pages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln page sent to the printer.</numerusform>
            <numerusform>%Ln pages sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) saved to %1.</source>
        <translation>
            <numerusform>%Ln page saved to %1.</numerusform>
            <numerusform>%Ln pages saved to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::PushDialog</name>
    <message numerus="yes">
        <source>%Ln contact(s) of the account looked through.</source>
        <translation>
            <numerusform>%Ln contact of the account looked through.</numerusform>
            <numerusform>%Ln contacts of the account looked through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::PushText</name>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s)</source>
        <extracomment>%1 is how many are done, %Ln how many there are in all.</extracomment>
        <translation>
            <numerusform>%1 of %Ln contact</numerusform>
            <numerusform>%1 of %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln a second</source>
        <translation>
            <numerusform>about %Ln a second</numerusform>
            <numerusform>about %Ln a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln a minute</source>
        <translation>
            <numerusform>about %Ln a minute</numerusform>
            <numerusform>about %Ln a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undoing: %1 of %Ln</source>
        <translation>
            <numerusform>Undoing: %1 of %Ln</numerusform>
            <numerusform>Undoing: %1 of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pushing: %1 of %Ln</source>
        <translation>
            <numerusform>Pushing: %1 of %Ln</numerusform>
            <numerusform>Pushing: %1 of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) did not get into Contacts+.</source>
        <translation>
            <numerusform>%Ln contact did not get into Contacts+.</numerusform>
            <numerusform>%Ln contacts did not get into Contacts+.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln created</numerusform>
            <numerusform>%Ln created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added to</source>
        <translation>
            <numerusform>%Ln added to</numerusform>
            <numerusform>%Ln added to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already, and got the tags</source>
        <translation>
            <numerusform>%Ln was there already, and got the tags</numerusform>
            <numerusform>%Ln were there already, and got the tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are as they were before</source>
        <translation>
            <numerusform>%Ln is as it was before</numerusform>
            <numerusform>%Ln are as they were before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they are: somebody changed them since</source>
        <translation>
            <numerusform>%Ln left as it is: somebody changed it since</numerusform>
            <numerusform>%Ln left as they are: somebody changed them since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln not begun</numerusform>
            <numerusform>%Ln not begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these without the photo, which Contacts+ did not take</source>
        <translation>
            <numerusform>%Ln of these without the photo, which Contacts+ did not take</numerusform>
            <numerusform>%Ln of these without the photo, which Contacts+ did not take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) in all</source>
        <translation>
            <numerusform>%Ln contact in all</numerusform>
            <numerusform>%Ln contacts in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out, as you decided</source>
        <translation>
            <numerusform>%Ln left out, as you decided</numerusform>
            <numerusform>%Ln left out, as you decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln contact(s) that it created</source>
        <translation>
            <numerusform>delete %Ln contact that it created</numerusform>
            <numerusform>delete %Ln contacts that it created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %Ln contact(s) that it added to</source>
        <translation>
            <numerusform>restore %Ln contact that it added to</numerusform>
            <numerusform>restore %Ln contacts that it added to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take its tags off %Ln contact(s)</source>
        <translation>
            <numerusform>take its tags off %Ln contact</numerusform>
            <numerusform>take its tags off %Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::ResumePage</name>
    <message numerus="yes">
        <source>%Ln of %1 contacts had arrived. They are safe on this computer.</source>
        <extracomment>%1 is how many there are in all: &quot;1,000 of 2,340 contacts&quot;</extracomment>
        <translation>
            <numerusform>%Ln of %1 contacts had arrived. It is safe on this computer.</numerusform>
            <numerusform>%Ln of %1 contacts had arrived. They are safe on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) had arrived. They are safe on this computer.</source>
        <translation>
            <numerusform>%Ln contact had arrived. It is safe on this computer.</numerusform>
            <numerusform>%Ln contacts had arrived. They are safe on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::SalvageText</name>
    <message numerus="yes">
        <source>The file with your imports was damaged. %Ln contact(s) in it could be saved, and others may be lost. The damaged file is kept as %1.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>
            <numerusform>The file with your imports was damaged. %Ln contact in it could be saved, and others may be lost. The damaged file is kept as %1.</numerusform>
            <numerusform>The file with your imports was damaged. %Ln contacts in it could be saved, and others may be lost. The damaged file is kept as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file with your imports was damaged, but all %Ln contact(s) in it could be saved. The damaged file is kept as %1.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>
            <numerusform>The file with your imports was damaged, but the one contact (%Ln) in it could be saved. The damaged file is kept as %1.</numerusform>
            <numerusform>The file with your imports was damaged, but all %Ln contacts in it could be saved. The damaged file is kept as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file with your imports was damaged. %Ln contact(s) in it could be saved; %1 could not be read. The damaged file is kept as %2.</source>
        <extracomment>%1 is how many contacts are lost, %2 is a file.</extracomment>
        <translation>
            <numerusform>The file with your imports was damaged. %Ln contact in it could be saved; %1 could not be read. The damaged file is kept as %2.</numerusform>
            <numerusform>The file with your imports was damaged. %Ln contacts in it could be saved; %1 could not be read. The damaged file is kept as %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::TableDialog</name>
    <message numerus="yes">
        <source>%Ln column(s) are kept as they are.</source>
        <translation>
            <numerusform>%Ln column is kept as it is.</numerusform>
            <numerusform>%Ln columns are kept as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) are left out.</source>
        <translation>
            <numerusform>%Ln column is left out.</numerusform>
            <numerusform>%Ln columns are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::TroubleLine</name>
    <message numerus="yes">
        <source>Connection lost, still trying. Next try in %Ln second(s).</source>
        <translation>
            <numerusform>Connection lost, still trying. Next try in %Ln second.</numerusform>
            <numerusform>Connection lost, still trying. Next try in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::WebhooksDialog</name>
    <message numerus="yes">
        <source>%Ln webhook(s)</source>
        <translation>
            <numerusform>%Ln webhook</numerusform>
            <numerusform>%Ln webhooks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::WindowAccount</name>
    <message numerus="yes">
        <source>%Ln contact(s) at Contacts+, %1</source>
        <extracomment>Window title and status: &quot;2,340 contacts at Contacts+, joe@example.com&quot;</extracomment>
        <translation>
            <numerusform>%Ln contact at Contacts+, %1</numerusform>
            <numerusform>%Ln contacts at Contacts+, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::WindowFiles</name>
    <message numerus="yes">
        <source>%Ln file(s) will be opened as soon as what is under way here is over.</source>
        <translation>
            <numerusform>%Ln file will be opened as soon as what is under way here is over.</numerusform>
            <numerusform>%Ln files will be opened as soon as what is under way here is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) cannot wait too: %1 openings wait already. Open them again when those are done.</source>
        <translation>
            <numerusform>%Ln file cannot wait too: %1 openings wait already. Open it again when those are done.</numerusform>
            <numerusform>%Ln files cannot wait too: %1 openings wait already. Open them again when those are done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::WindowHeadline</name>
    <message numerus="yes">
        <source>%Ln contact(s) from %1</source>
        <extracomment>Window title and status: &quot;2,340 contacts from Yahoo, joe@example.com&quot;</extracomment>
        <translation>
            <numerusform>%Ln contact from %1</numerusform>
            <numerusform>%Ln contacts from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
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
            <numerusform>%Ln checked of %1</numerusform>
            <numerusform>%Ln checked of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::WindowReceipts</name>
    <message numerus="yes">
        <source>%Ln contact(s) from %1 arrived and are on this computer.</source>
        <extracomment>%1 is a service: &quot;Yahoo&quot;</extracomment>
        <translation>
            <numerusform>%Ln contact from %1 arrived and is on this computer.</numerusform>
            <numerusform>%Ln contacts from %1 arrived and are on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) from %1 were erased from this computer. Files that you exported are where they were.</source>
        <translation>
            <numerusform>%Ln contact from %1 was erased from this computer. Files that you exported are where they were.</numerusform>
            <numerusform>%Ln contacts from %1 were erased from this computer. Files that you exported are where they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ferry::WindowTakeaway</name>
    <message numerus="yes">
        <source>More than %Ln contact(s) go into one file with all of them, not into one each: no file manager takes so many. Export them to a folder to get a file each.</source>
        <translation>
            <numerusform>More than %Ln contact goes into one file with all of them, not into one each: no file manager takes so many. Export them to a folder to get a file each.</numerusform>
            <numerusform>More than %Ln contacts go into one file with all of them, not into one each: no file manager takes so many. Export them to a folder to get a file each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBoxes</name>
    <message numerus="yes">
        <source>Delete the %Ln contact(s) from %1 from this computer?</source>
        <translation>
            <numerusform>Delete the %Ln contact from %1 from this computer?</numerusform>
            <numerusform>Delete the %Ln contacts from %1 from this computer?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln file(s)?</source>
        <translation>
            <numerusform>Open %Ln file?</numerusform>
            <numerusform>Open %Ln files?</numerusform>
        </translation>
    </message>
</context>
</TS>
