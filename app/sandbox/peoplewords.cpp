// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/peoplewords.h"

#include <array>

namespace Ferry::Sandbox {

namespace {

constexpr std::array englishGiven{
    NameWord{"James", "james"},
    NameWord{"Mary", "mary"},
    NameWord{"Robert", "robert"},
    NameWord{"Patricia", "patricia"},
    NameWord{"Linda", "linda"},
    NameWord{"Michael", "michael"},
    NameWord{"Zoe", "zoe"},
    NameWord{"Siobhan", "siobhan"},
    NameWord{"Noah", "noah"},
    NameWord{"Chloe", "chloe"},
    NameWord{"Dwayne", "dwayne"},
    NameWord{"Renee", "renee"},
    NameWord{"Jo", "jo"},
    NameWord{"D'Andre", "dandre"},
    NameWord{"Mary-Ann", "maryann"},
};
constexpr std::array englishFamily{
    NameWord{"Smith", "smith"},
    NameWord{"Johnson", "johnson"},
    NameWord{"Williams", "williams"},
    NameWord{"O'Brien", "obrien"},
    NameWord{"Garcia", "garcia"},
    NameWord{"McDonald", "mcdonald"},
    NameWord{"Lee", "lee"},
    NameWord{"Walker", "walker"},
    NameWord{"Nguyen", "nguyen"},
    NameWord{"Smith-Jones", "smithjones"},
    NameWord{"van der Berg", "vanderberg"},
    NameWord{"Young", "young"},
    NameWord{"Clark", "clark"},
};
constexpr std::array englishStreets{
    std::string_view("# Main Street"),
    std::string_view("# Oak Avenue, Apt. 4B"),
    std::string_view("# Mission St., #510"),
    std::string_view("# Elm Rd"),
};
constexpr std::array englishPlaces{
    Place{"Springfield", "IL", "627##"}, Place{"San Francisco", "CA", "941##"}, Place{"Portland", "OR", "972##"},
    Place{"Austin", "TX", "787##"},      Place{"Buffalo", "NY", "142##"},
};
constexpr std::array englishJobs{
    std::string_view("Engineer"),
    std::string_view("CTO"),
    std::string_view("Account Manager"),
    std::string_view("Nurse"),
    std::string_view("Teacher"),
    std::string_view("VP, Sales & Marketing"),
    std::string_view("Head of \"Special\" Projects"),
};
constexpr std::array englishCompanies{
    std::string_view("Acme\\, Inc"),      std::string_view("Globex Corporation"), std::string_view("Initech"),
    std::string_view("Umbrella\\, Ltd."), std::string_view("Smith & Sons"),       std::string_view("Hooli <Labs>"),
};

constexpr std::array germanGiven{
    NameWord{"Jürgen", "juergen"},   NameWord{"Käthe", "kaethe"},
    NameWord{"Günther", "guenther"}, NameWord{"Anneliese", "anneliese"},
    NameWord{"Björn", "bjoern"},     NameWord{"Lukas", "lukas"},
    NameWord{"Zoë", "zoe"},          NameWord{"Sören", "soeren"},
};
constexpr std::array germanFamily{
    NameWord{"Müller", "mueller"},
    NameWord{"Schäfer", "schaefer"},
    NameWord{"Weiß", "weiss"},
    NameWord{"Groß", "gross"},
    NameWord{"Schröder", "schroeder"},
    NameWord{"Köhler", "koehler"},
    NameWord{"Freiherr von Stein", "vonstein"},
    NameWord{"Öztürk", "oeztuerk"},
};
constexpr std::array germanStreets{
    std::string_view("Hauptstraße #"),
    std::string_view("Am Äußeren Ring #"),
    std::string_view("Königsallee # b"),
    std::string_view("Schloßplatz #"),
};
constexpr std::array germanPlaces{
    Place{"München", "Bayern", "80###"},
    Place{"Köln", "Nordrhein-Westfalen", "50###"},
    Place{"Lübeck", "Schleswig-Holstein", "23###"},
    Place{"Berlin", "", "10###"},
};
constexpr std::array germanJobs{
    std::string_view("Geschäftsführerin"),
    std::string_view("Entwickler"),
    std::string_view("Ärztin"),
    std::string_view("Prokurist"),
};
constexpr std::array germanCompanies{
    std::string_view("Müller & Söhne GmbH"),
    std::string_view("Bäckerei Schäfer"),
    std::string_view("Stadtwerke Lübeck"),
};

constexpr std::array frenchGiven{
    NameWord{"Amélie", "amelie"}, NameWord{"François", "francois"}, NameWord{"Noël", "noel"},
    NameWord{"Zoé", "zoe"},       NameWord{"Jérôme", "jerome"},     NameWord{"Hélène", "helene"},
    NameWord{"Loïc", "loic"},     NameWord{"Chloé", "chloe"},
};
constexpr std::array frenchFamily{
    NameWord{"Lefèvre", "lefevre"},   NameWord{"Dupont", "dupont"},
    NameWord{"Béranger", "beranger"}, NameWord{"D’Arcy", "darcy"},
    NameWord{"Garçon", "garcon"},     NameWord{"Lemaître", "lemaitre"},
    NameWord{"Œuvrard", "oeuvrard"},  NameWord{"Saint-Étienne", "saintetienne"},
};
constexpr std::array frenchStreets{
    std::string_view("# rue de l’Église"),
    std::string_view("# bis, avenue Foch"),
    std::string_view("# place du Marché"),
};
constexpr std::array frenchPlaces{
    Place{"Orléans", "Centre-Val de Loire", "450##"},
    Place{"Besançon", "Bourgogne-Franche-Comté", "250##"},
    Place{"Paris", "Île-de-France", "750##"},
};
constexpr std::array frenchJobs{
    std::string_view("Directrice générale"),
    std::string_view("Ingénieur"),
    std::string_view("Pâtissier"),
};
constexpr std::array frenchCompanies{
    std::string_view("Société Générale d’Exemple"),
    std::string_view("Café de la Gare"),
};

constexpr std::array spanishGiven{
    NameWord{"José", "jose"},       NameWord{"María", "maria"},         NameWord{"Íñigo", "inigo"},
    NameWord{"Begoña", "begona"},   NameWord{"Ángel", "angel"},         NameWord{"Lucía", "lucia"},
    NameWord{"Joaquín", "joaquin"}, NameWord{"Conceição", "conceicao"},
};
constexpr std::array spanishFamily{
    NameWord{"García López", "garcialopez"},
    NameWord{"Muñoz", "munoz"},
    NameWord{"Peña", "pena"},
    NameWord{"Ibáñez", "ibanez"},
    NameWord{"Núñez de Balboa", "nunez"},
    NameWord{"Gonçalves", "goncalves"},
    NameWord{"Araújo", "araujo"},
};
constexpr std::array spanishStreets{
    std::string_view("Calle Mayor, #"),
    std::string_view("Avda. de la Constitución, #, 3º"),
    std::string_view("Plaza España #"),
};
constexpr std::array spanishPlaces{
    Place{"Málaga", "Andalucía", "290##"},
    Place{"A Coruña", "Galicia", "150##"},
    Place{"Logroño", "La Rioja", "260##"},
};
constexpr std::array spanishJobs{
    std::string_view("Abogada"),
    std::string_view("Médico"),
    std::string_view("Diseñador"),
};
constexpr std::array spanishCompanies{
    std::string_view("Panadería Ibáñez"),
    std::string_view("Compañía Ejemplo\\, S.A."),
};

constexpr std::array polishGiven{
    NameWord{"Łukasz", "lukasz"}, NameWord{"Małgorzata", "malgorzata"}, NameWord{"Żaneta", "zaneta"},
    NameWord{"Jiří", "jiri"},     NameWord{"Božena", "bozena"},         NameWord{"Václav", "vaclav"},
    NameWord{"Ágnes", "agnes"},   NameWord{"Györgyi", "gyorgyi"},
};
constexpr std::array polishFamily{
    NameWord{"Wójcik", "wojcik"},   NameWord{"Kowalczyk", "kowalczyk"}, NameWord{"Źrebiec", "zrebiec"},
    NameWord{"Dvořák", "dvorak"},   NameWord{"Černý", "cerny"},         NameWord{"Szabó", "szabo"},
    NameWord{"Hegedűs", "hegedus"}, NameWord{"Ścibor", "scibor"},
};
constexpr std::array polishStreets{
    std::string_view("ul. Długa #"),
    std::string_view("al. Żwirki i Wigury #/12"),
};
constexpr std::array polishPlaces{
    Place{"Łódź", "łódzkie", "90-###"},
    Place{"Kraków", "małopolskie", "30-###"},
    Place{"Gdańsk", "pomorskie", "80-###"},
};
constexpr std::array polishJobs{
    std::string_view("Księgowa"),
    std::string_view("Dyrektor"),
};
constexpr std::array polishCompanies{
    std::string_view("Żabka Przykład"),
    std::string_view("Wójcik i Córki"),
};

constexpr std::array nordicGiven{
    NameWord{"Åsa", "asa"},  NameWord{"Örjan", "orjan"}, NameWord{"Søren", "soren"},   NameWord{"Guðrún", "gudrun"},
    NameWord{"Þór", "thor"}, NameWord{"Märta", "marta"}, NameWord{"Ólafur", "olafur"}, NameWord{"Päivi", "paivi"},
};
constexpr std::array nordicFamily{
    NameWord{"Åkesson", "akesson"},        NameWord{"Sjöberg", "sjoberg"},       NameWord{"Ødegård", "odegard"},
    NameWord{"Jónsdóttir", "jonsdottir"},  NameWord{"Hämäläinen", "hamalainen"}, NameWord{"Ångström", "angstrom"},
    NameWord{"Ærøskøbing", "aeroskobing"},
};
constexpr std::array nordicStreets{
    std::string_view("Storgatan #"),
    std::string_view("Älvvägen # A"),
};
constexpr std::array nordicPlaces{
    Place{"Malmö", "Skåne", "2## ##"},
    Place{"Göteborg", "", "4## ##"},
    Place{"Umeå", "", "9## ##"},
};
constexpr std::array nordicJobs{
    std::string_view("Överläkare"),
    std::string_view("Forskare"),
};
constexpr std::array nordicCompanies{
    std::string_view("Sjöberg & Co AB"),
};

constexpr std::array turkishGiven{
    NameWord{"Şebnem", "sebnem"}, NameWord{"İbrahim", "ibrahim"}, NameWord{"Gülşen", "gulsen"},
    NameWord{"Çağrı", "cagri"},   NameWord{"Özgür", "ozgur"},     NameWord{"Işıl", "isil"},
};
constexpr std::array turkishFamily{
    NameWord{"Yılmaz", "yilmaz"}, NameWord{"Şahin", "sahin"}, NameWord{"Çelik", "celik"},
    NameWord{"Doğan", "dogan"},   NameWord{"Güneş", "gunes"}, NameWord{"Öz", "oz"},
};
constexpr std::array turkishStreets{
    std::string_view("Atatürk Caddesi No: #"),
    std::string_view("Çınar Sokak #/5"),
};
constexpr std::array turkishPlaces{
    Place{"İstanbul", "", "34###"},
    Place{"İzmir", "", "35###"},
    Place{"Muğla", "", "48###"},
};
constexpr std::array turkishJobs{
    std::string_view("Mühendis"),
    std::string_view("Öğretmen"),
};
constexpr std::array turkishCompanies{
    std::string_view("Yılmaz Ticaret A.Ş."),
};

constexpr std::array vietnameseGiven{
    NameWord{"Nguyễn", "nguyen"}, NameWord{"Hương", "huong"},   NameWord{"Đức", "duc"},
    NameWord{"Thảo", "thao"},     NameWord{"Phượng", "phuong"}, NameWord{"Tuấn", "tuan"},
};
constexpr std::array vietnameseFamily{
    NameWord{"Trần", "tran"},   NameWord{"Lê Thị", "lethi"}, NameWord{"Phạm", "pham"},
    NameWord{"Huỳnh", "huynh"}, NameWord{"Đặng", "dang"},    NameWord{"Võ Văn", "vovan"},
};
constexpr std::array vietnameseStreets{
    std::string_view("# Đường Lê Lợi"),
    std::string_view("# Phố Huế"),
};
constexpr std::array vietnamesePlaces{
    Place{"Hà Nội", "", "1#####"},
    Place{"Đà Nẵng", "", "5#####"},
    Place{"Huế", "", "53####"},
};
constexpr std::array vietnameseJobs{
    std::string_view("Kế toán"),
    std::string_view("Giám đốc"),
};
constexpr std::array vietnameseCompanies{
    std::string_view("Công ty TNHH Ví Dụ"),
};

constexpr std::array russianGiven{
    NameWord{"Александр", "alexandr"}, NameWord{"Наталья", "natalya"}, NameWord{"Фёдор", "fyodor"},
    NameWord{"Юлия", "yulia"},         NameWord{"Щукарь", "shchukar"}, NameWord{"Любовь", "lyubov"},
    NameWord{"Жанна", "zhanna"},       NameWord{"Ольга", "olga"},
};
constexpr std::array russianFamily{
    NameWord{"Иванов", "ivanov"},      NameWord{"Королёва", "korolyova"},    NameWord{"Щербаков", "shcherbakov"},
    NameWord{"Цветаева", "tsvetaeva"}, NameWord{"Чайковский", "chaikovsky"}, NameWord{"Жуков", "zhukov"},
};
constexpr std::array russianStreets{
    std::string_view("ул. Ленина, д. #"),
    std::string_view("Невский пр., #, кв. 12"),
};
constexpr std::array russianPlaces{
    Place{"Москва", "", "101###"},
    Place{"Санкт-Петербург", "", "190###"},
    Place{"Орёл", "Орловская область", "302###"},
};
constexpr std::array russianJobs{
    std::string_view("Инженер"),
    std::string_view("Главный бухгалтер"),
};
constexpr std::array russianCompanies{
    std::string_view("ООО «Пример»"),
    std::string_view("ЗАО «Ромашка»"),
};

constexpr std::array ukrainianGiven{
    NameWord{"Оксана", "oksana"}, NameWord{"Ґжегож", "gzhegozh"}, NameWord{"Юрій", "yurii"},
    NameWord{"Олена", "olena"},   NameWord{"Їжак", "yizhak"},     NameWord{"Михайло", "mykhailo"},
};
constexpr std::array ukrainianFamily{
    NameWord{"Шевченко", "shevchenko"}, NameWord{"Кравчук", "kravchuk"},      NameWord{"Їжакевич", "yizhakevych"},
    NameWord{"Ковальчук", "kovalchuk"}, NameWord{"Лук’яненко", "lukianenko"},
};
constexpr std::array ukrainianStreets{
    std::string_view("вул. Хрещатик, #"),
    std::string_view("пров. Щасливий, #"),
};
constexpr std::array ukrainianPlaces{
    Place{"Київ", "", "01###"},
    Place{"Львів", "Львівська область", "79###"},
    Place{"Чернівці", "", "58###"},
};
constexpr std::array ukrainianJobs{
    std::string_view("Лікарка"),
    std::string_view("Програміст"),
};
constexpr std::array ukrainianCompanies{
    std::string_view("ТОВ «Приклад»"),
};

constexpr std::array greekGiven{
    NameWord{"Γιώργος", "giorgos"}, NameWord{"Ελένη", "eleni"}, NameWord{"Αλέξανδρος", "alexandros"},
    NameWord{"Σοφία", "sofia"},     NameWord{"Ιάσων", "iason"}, NameWord{"Ζωή", "zoi"},
};
constexpr std::array greekFamily{
    NameWord{"Παπαδόπουλος", "papadopoulos"}, NameWord{"Οικονόμου", "oikonomou"}, NameWord{"Γεωργίου", "georgiou"},
    NameWord{"Αγγελόπουλος", "angelopoulos"}, NameWord{"Ψαρράς", "psarras"},
};
constexpr std::array greekStreets{
    std::string_view("Οδός Ερμού #"),
    std::string_view("Λεωφ. Αθηνών #"),
};
constexpr std::array greekPlaces{
    Place{"Αθήνα", "", "105 ##"},
    Place{"Θεσσαλονίκη", "", "546 ##"},
};
constexpr std::array greekJobs{
    std::string_view("Δικηγόρος"),
    std::string_view("Αρχιτέκτων"),
};
constexpr std::array greekCompanies{
    std::string_view("Παράδειγμα Α.Ε."),
};

constexpr std::array arabicGiven{
    NameWord{"محمد", "mohammed"}, NameWord{"فاطمة", "fatima"}, NameWord{"أحمد", "ahmed"},
    NameWord{"عائشة", "aisha"},   NameWord{"يوسف", "youssef"}, NameWord{"نور", "nour"},
};
constexpr std::array arabicFamily{
    NameWord{"الحسن", "alhassan"}, NameWord{"عبد الرحمن", "abdelrahman"},
    NameWord{"المصري", "almasri"}, NameWord{"بن علي", "benali"},
    NameWord{"حدّاد", "haddad"},
};
constexpr std::array arabicStreets{
    std::string_view("شارع التحرير #"),
    std::string_view("# شارع النيل"),
};
constexpr std::array arabicPlaces{
    Place{"القاهرة", "", "11###"},
    Place{"الإسكندرية", "", "21###"},
    Place{"دمشق", "", ""},
};
constexpr std::array arabicJobs{
    std::string_view("مهندس"),
    std::string_view("طبيبة"),
};
constexpr std::array arabicCompanies{
    std::string_view("شركة المثال"),
};

constexpr std::array hebrewGiven{
    NameWord{"דוד", "david"},  NameWord{"שרה", "sarah"}, NameWord{"יעקב", "yaakov"},
    NameWord{"רחל", "rachel"}, NameWord{"נועה", "noa"},  NameWord{"אברהם", "avraham"},
};
constexpr std::array hebrewFamily{
    NameWord{"כהן", "cohen"},       NameWord{"לוי", "levi"},      NameWord{"בן־דוד", "bendavid"},
    NameWord{"פרידמן", "friedman"}, NameWord{"מזרחי", "mizrahi"},
};
constexpr std::array hebrewStreets{
    std::string_view("רחוב הרצל #"),
    std::string_view("דרך בגין #"),
};
constexpr std::array hebrewPlaces{
    Place{"ירושלים", "", "91#####"},
    Place{"תל אביב–יפו", "", "61#####"},
};
constexpr std::array hebrewJobs{
    std::string_view("מהנדסת"),
    std::string_view("מורה"),
};
constexpr std::array hebrewCompanies{
    std::string_view("דוגמה בע\"מ"),
};

constexpr std::array hindiGiven{
    NameWord{"प्रिया", "priya"},  NameWord{"राहुल", "rahul"},    NameWord{"अनन्या", "ananya"},
    NameWord{"विक्रम", "vikram"}, NameWord{"लक्ष्मी", "lakshmi"}, NameWord{"श्रेया", "shreya"},
};
constexpr std::array hindiFamily{
    NameWord{"शर्मा", "sharma"}, NameWord{"गुप्ता", "gupta"},      NameWord{"श्रीवास्तव", "shrivastava"},
    NameWord{"पटेल", "patel"},   NameWord{"मुखर्जी", "mukherjee"},
};
constexpr std::array hindiStreets{
    std::string_view("# महात्मा गांधी मार्ग"),
    std::string_view("फ्लैट #, शांति नगर"),
};
constexpr std::array hindiPlaces{
    Place{"नई दिल्ली", "दिल्ली", "1100##"},
    Place{"मुंबई", "महाराष्ट्र", "4000##"},
    Place{"वाराणसी", "उत्तर प्रदेश", "2210##"},
};
constexpr std::array hindiJobs{
    std::string_view("अभियंता"),
    std::string_view("शिक्षिका"),
};
constexpr std::array hindiCompanies{
    std::string_view("उदाहरण प्राइवेट लिमिटेड"),
};

constexpr std::array chineseGiven{
    NameWord{"伟", "wei"},       NameWord{"芳", "fang"},      NameWord{"秀英", "xiuying"}, NameWord{"子涵", "zihan"},
    NameWord{"建国", "jianguo"}, NameWord{"𠮷祥", "jixiang"}, NameWord{"雪", "xue"},       NameWord{"宇轩", "yuxuan"},
};
constexpr std::array chineseFamily{
    NameWord{"王", "wang"},  NameWord{"李", "li"},     NameWord{"欧阳", "ouyang"}, NameWord{"陈", "chen"},
    NameWord{"张", "zhang"}, NameWord{"司馬", "sima"}, NameWord{"龍", "long"},
};
constexpr std::array chineseStreets{
    std::string_view("长安街#号"),
    std::string_view("南京路#号3单元502室"),
};
constexpr std::array chinesePlaces{
    Place{"北京", "", "1000##"},
    Place{"上海", "", "2000##"},
    Place{"臺北市", "", "1##"},
};
constexpr std::array chineseJobs{
    std::string_view("工程师"),
    std::string_view("总经理"),
};
constexpr std::array chineseCompanies{
    std::string_view("示例有限公司"),
    std::string_view("龍門書店"),
};

constexpr std::array japaneseGiven{
    NameWord{"太郎", "taro"},        NameWord{"花子", "hanako"}, NameWord{"さくら", "sakura"},
    NameWord{"ケンイチ", "kenichi"}, NameWord{"陽菜", "hina"},   NameWord{"蓮", "ren"},
};
constexpr std::array japaneseFamily{
    NameWord{"山田", "yamada"},   NameWord{"鈴木", "suzuki"},     NameWord{"髙橋", "takahashi"},
    NameWord{"渡邉", "watanabe"}, NameWord{"五十嵐", "igarashi"},
};
constexpr std::array japaneseStreets{
    std::string_view("#丁目2-3"),
    std::string_view("中央通り#番地"),
};
constexpr std::array japanesePlaces{
    Place{"千代田区", "東京都", "100-####"},
    Place{"札幌市", "北海道", "060-####"},
    Place{"京都市", "京都府", "600-####"},
};
constexpr std::array japaneseJobs{
    std::string_view("部長"),
    std::string_view("営業担当"),
};
constexpr std::array japaneseCompanies{
    std::string_view("株式会社サンプル"),
    std::string_view("例示商事㈱"),
};

constexpr std::array koreanGiven{
    NameWord{"민준", "minjun"}, NameWord{"서연", "seoyeon"}, NameWord{"지우", "jiwoo"},
    NameWord{"하은", "haeun"},  NameWord{"도윤", "doyun"},
};
constexpr std::array koreanFamily{
    NameWord{"김", "kim"},  NameWord{"이", "lee"},       NameWord{"박", "park"},
    NameWord{"최", "choi"}, NameWord{"남궁", "namgung"},
};
constexpr std::array koreanStreets{
    std::string_view("세종대로 #"),
    std::string_view("테헤란로 #길 7"),
};
constexpr std::array koreanPlaces{
    Place{"서울특별시", "", "04###"},
    Place{"부산광역시", "", "48###"},
};
constexpr std::array koreanJobs{
    std::string_view("과장"),
    std::string_view("디자이너"),
};
constexpr std::array koreanCompanies{
    std::string_view("주식회사 예시"),
};

constexpr std::array thaiGiven{
    NameWord{"สมชาย", "somchai"}, NameWord{"สุดา", "suda"},  NameWord{"ณัฐพล", "nattapon"},
    NameWord{"น้ำฝน", "namfon"},   NameWord{"กิตติ", "kitti"},
};
constexpr std::array thaiFamily{
    NameWord{"ศรีสุข", "srisuk"},
    NameWord{"แก้วมณี", "kaewmanee"},
    NameWord{"ทองดี", "thongdee"},
    NameWord{"วงศ์สวัสดิ์", "wongsawat"},
};
constexpr std::array thaiStreets{
    std::string_view("# ถนนสุขุมวิท"),
    std::string_view("# ซอยอารีย์"),
};
constexpr std::array thaiPlaces{
    Place{"กรุงเทพมหานคร", "", "10###"},
    Place{"เชียงใหม่", "", "50###"},
};
constexpr std::array thaiJobs{
    std::string_view("วิศวกร"),
    std::string_view("ครู"),
};
constexpr std::array thaiCompanies{
    std::string_view("บริษัท ตัวอย่าง จำกัด"),
};

constexpr std::array table{
    Culture{30, englishGiven, englishFamily, englishStreets, englishPlaces, "US", englishJobs, englishCompanies},
    Culture{10, germanGiven, germanFamily, germanStreets, germanPlaces, "DE", germanJobs, germanCompanies},
    Culture{7, frenchGiven, frenchFamily, frenchStreets, frenchPlaces, "FR", frenchJobs, frenchCompanies},
    Culture{8, spanishGiven, spanishFamily, spanishStreets, spanishPlaces, "ES", spanishJobs, spanishCompanies},
    Culture{5, polishGiven, polishFamily, polishStreets, polishPlaces, "PL", polishJobs, polishCompanies},
    Culture{4, nordicGiven, nordicFamily, nordicStreets, nordicPlaces, "SE", nordicJobs, nordicCompanies},
    Culture{3, turkishGiven, turkishFamily, turkishStreets, turkishPlaces, "TR", turkishJobs, turkishCompanies},
    Culture{3, vietnameseGiven, vietnameseFamily, vietnameseStreets, vietnamesePlaces, "VN", vietnameseJobs,
            vietnameseCompanies},
    Culture{6, russianGiven, russianFamily, russianStreets, russianPlaces, "RU", russianJobs, russianCompanies},
    Culture{4, ukrainianGiven, ukrainianFamily, ukrainianStreets, ukrainianPlaces, "UA", ukrainianJobs,
            ukrainianCompanies},
    Culture{4, greekGiven, greekFamily, greekStreets, greekPlaces, "GR", greekJobs, greekCompanies},
    Culture{5, arabicGiven, arabicFamily, arabicStreets, arabicPlaces, "EG", arabicJobs, arabicCompanies},
    Culture{4, hebrewGiven, hebrewFamily, hebrewStreets, hebrewPlaces, "IL", hebrewJobs, hebrewCompanies},
    Culture{5, hindiGiven, hindiFamily, hindiStreets, hindiPlaces, "IN", hindiJobs, hindiCompanies},
    Culture{6, chineseGiven, chineseFamily, chineseStreets, chinesePlaces, "CN", chineseJobs, chineseCompanies},
    Culture{5, japaneseGiven, japaneseFamily, japaneseStreets, japanesePlaces, "JP", japaneseJobs, japaneseCompanies},
    Culture{4, koreanGiven, koreanFamily, koreanStreets, koreanPlaces, "KR", koreanJobs, koreanCompanies},
    Culture{3, thaiGiven, thaiFamily, thaiStreets, thaiPlaces, "TH", thaiJobs, thaiCompanies},
};

} // namespace

std::span<const Culture> cultures()
{
    return table;
}

} // namespace Ferry::Sandbox
