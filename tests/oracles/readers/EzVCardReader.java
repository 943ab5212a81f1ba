// SPDX-License-Identifier: GPL-3.0-or-later
import ezvcard.VCard;
import ezvcard.VCardVersion;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.io.StreamReader;
import ezvcard.io.json.JCardReader;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Label;
import ezvcard.property.Nickname;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.Photo;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.File;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * EzVCardReader FILE: prints the cards as ez-vcard reads them, a JSON object a line.
 * EzVCardReader --time FILE: prints how many there are, how many bytes it writes, and the seconds to read and to write them,
 * eight times, since a Java program is slow at first.
 */
class EzVCardReader {
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--time")) {
            for (int i = 0; i < 8; ++i)
                time(new String(Files.readAllBytes(Path.of(arguments[1])), StandardCharsets.UTF_8));
            return;
        }
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        File file = new File(arguments[0]);
        boolean isText = !arguments[0].endsWith(".jcard");
        StreamReader reader = isText ? new VCardReader(file) : new JCardReader(file);
        VCard card;
        while ((card = reader.readNext()) != null)
            out.println(json(found(card, isText)));
        out.flush();
        System.exit(out.checkError() ? 1 : 0);
    }

    static void time(String file) throws Exception {
        long begin = now();
        List<VCard> cards = new VCardReader(file).readAll();
        long read = now();
        StringWriter written = new StringWriter();
        VCardWriter writer = new VCardWriter(written, VCardVersion.V3_0);
        for (VCard card : cards)
            writer.write(card);
        writer.flush();
        int bytes = written.toString().getBytes(StandardCharsets.UTF_8).length;
        System.out.printf("%d %d %f %f%n", cards.size(), bytes, (read - begin) / 1e9, (now() - read) / 1e9);
    }

    /** Processor time of this thread, so far, in nanoseconds; what the compiler and the collector take is left out. */
    static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static Map<String, Object> found(VCard card, boolean isText) {
        Map<String, Object> result = new LinkedHashMap<>();
        Map<String, String> labels = new TreeMap<>();
        for (RawProperty property : card.getExtendedProperties("X-ABLabel"))
            labels.put(property.getGroup(), isText ? VObjectPropertyValues.unescape(property.getValue()) : property.getValue());
        StructuredName name = card.getStructuredName();
        if (name != null) {
            result.put("prefix", joined(name.getPrefixes()));
            result.put("given", text(name.getGiven()));
            result.put("middle", joined(name.getAdditionalNames()));
            result.put("family", text(name.getFamily()));
            result.put("suffix", joined(name.getSuffixes()));
        }
        if (card.getFormattedName() != null)
            result.put("shown", text(card.getFormattedName().getValue()));
        List<String> nicknames = new ArrayList<>();
        for (Nickname nickname : card.getNicknames())
            nicknames.addAll(nickname.getValues());
        result.put("nickname", joined(nicknames));
        List<String> titles = new ArrayList<>();
        for (Title title : card.getTitles())
            titles.add(text(title.getValue()));
        result.put("title", joined(titles));
        List<String> notes = new ArrayList<>();
        for (Note note : card.getNotes())
            notes.add(text(note.getValue()));
        result.put("notes", joined(notes));
        Uid uid = card.getUid();
        result.put("uid", uid == null ? "" : text(uid.getValue()));

        List<Object> emails = new ArrayList<>();
        for (Email email : card.getEmails())
            emails.add(item(email, email.getValue(), labels));
        result.put("emails", emails);
        List<Object> phones = new ArrayList<>();
        for (Telephone phone : card.getTelephoneNumbers())
            phones.add(item(phone, phone.getUri() != null ? phone.getUri().toString() : phone.getText(), labels));
        result.put("phones", phones);
        List<Object> addresses = new ArrayList<>();
        for (Address address : card.getAddresses()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("label", label(address, labels));
            item.put("street", joined(address.getStreetAddresses()));
            item.put("city", joined(address.getLocalities()));
            item.put("region", joined(address.getRegions()));
            item.put("postalCode", joined(address.getPostalCodes()));
            item.put("country", joined(address.getCountries()));
            item.put("formatted", text(address.getLabel()));
            addresses.add(item);
        }
        result.put("addresses", addresses);
        List<String> orphans = new ArrayList<>();
        for (Label label : card.getOrphanedLabels())
            orphans.add(text(label.getValue()));
        if (!orphans.isEmpty())
            result.put("labels", orphans);

        List<String> companies = new ArrayList<>();
        String department = "";
        for (Organization organization : card.getOrganizations()) {
            List<String> units = organization.getValues();
            if (!units.isEmpty() && !units.get(0).isEmpty())
                companies.add(text(units.get(0)));
            if (units.size() > 1)
                department += joined(units.subList(1, units.size()));
        }
        result.put("companies", companies);
        result.put("department", department);
        List<String> groups = new ArrayList<>();
        for (Categories categories : card.getCategoriesList())
            for (String group : categories.getValues())
                groups.add(text(group));
        result.put("groups", groups);
        List<String> websites = new ArrayList<>();
        for (Url url : card.getUrls())
            websites.add(text(url.getValue()));
        result.put("websites", websites);
        List<String> photos = new ArrayList<>();
        for (Photo photo : card.getPhotos()) {
            photos.add(photo.getUrl() != null ? photo.getUrl()
                    : "data:image/" + (photo.getContentType() == null ? "?" : photo.getContentType().getValue().toLowerCase().replace("image/", ""))
                        + ";base64," + Base64.getEncoder().encodeToString(photo.getData()));
        }
        result.put("photos", photos);
        Birthday birthday = card.getBirthday();
        result.put("birthday", birthday == null ? "" : day(birthday));
        return result;
    }

    static String day(Birthday birthday) {
        if (birthday.getDate() != null) {
            String iso = new SimpleDateFormat("yyyy-MM-dd").format(birthday.getDate());
            String omitted = birthday.getParameter("X-APPLE-OMIT-YEAR");
            return omitted != null && iso.startsWith(omitted) ? "-" + iso.substring(4) : iso;
        }
        if (birthday.getPartialDate() != null)
            return birthday.getPartialDate().toISO8601(true);
        return text(birthday.getText());
    }

    static Map<String, Object> item(VCardProperty property, String value, Map<String, String> labels) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("value", text(value));
        item.put("label", label(property, labels));
        boolean isPreferred = property.getParameter("PREF") != null;
        for (String type : property.getParameters("TYPE"))
            isPreferred |= type.equalsIgnoreCase("PREF");
        item.put("primary", isPreferred);
        return item;
    }

    static String label(VCardProperty property, Map<String, String> labels) {
        if (property.getGroup() != null && labels.containsKey(property.getGroup()))
            return labels.get(property.getGroup());
        String place = "";
        String device = "";
        for (String type : property.getParameters("TYPE")) {
            switch (type.toUpperCase()) {
            case "HOME": place = "Home"; break;
            case "WORK": place = "Work"; break;
            case "FAX": device = "Fax"; break;
            case "CELL": device = "Mobile"; break;
            case "PAGER": device = "Pager"; break;
            default: break;
            }
        }
        return (place + " " + device).trim();
    }

    static String text(String value) {
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    static String joined(List<String> values) {
        return text(String.join("\u241f", values)); // what no text has by chance: one value stays one
    }

    static String json(Object value) {
        StringBuilder out = new StringBuilder();
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(before).append(json(entry.getKey())).append(':').append(json(entry.getValue()));
                before = ",";
            }
            return out.append(map.isEmpty() ? "{}" : "}").toString();
        }
        if (value instanceof List<?> list) {
            String before = "[";
            for (Object item : list) {
                out.append(before).append(json(item));
                before = ",";
            }
            return out.append(list.isEmpty() ? "[]" : "]").toString();
        }
        if (value instanceof Boolean)
            return value.toString();
        out.append('"');
        for (char c : value.toString().toCharArray()) {
            if (c < 0x20 || c > 0x7e || c == '"' || c == '\\')
                out.append(String.format("\\u%04x", (int) c));
            else
                out.append(c);
        }
        return out.append('"').toString();
    }
}
