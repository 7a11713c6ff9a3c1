#include "language/language.h"

#include <gtest/gtest.h>

#include "segment_testing.h"

namespace lede {
namespace {

bool Warns(std::string_view text) {
  Document doc = testing::Segmented(text);
  CheckLanguage(&doc);
  if (doc.warnings.empty()) return false;
  EXPECT_EQ(doc.warnings.size(), 1u);
  EXPECT_EQ(doc.warnings[0].code, WarningCode::kNotEnglish);
  EXPECT_EQ(doc.warnings[0].span, (ByteSpan{0, static_cast<std::uint32_t>(text.size())}));
  EXPECT_NE(doc.warnings[0].message.find("English"), std::string::npos);
  return true;
}

struct Sample {
  const char* name;
  const char* text;
};

class ForeignText : public ::testing::TestWithParam<Sample> {};

TEST_P(ForeignText, IsWarnedAbout) { EXPECT_TRUE(Warns(GetParam().text)); }

INSTANTIATE_TEST_SUITE_P(
    Languages, ForeignText,
    ::testing::Values(
        Sample{"French",
               "Le ministre de la défense est arrivé lundi à Lima avec une petite délégation. Il a rencontré le "
               "président du conseil et "
               "plusieurs députés qui lui ont demandé des explications sur la vente des hélicoptères. Selon lui, les "
               "négociations vont se "
               "poursuivre pendant toute la semaine, mais personne ne sait encore si un accord sera signé."},
        Sample{"Spanish",
               "El ministro de Defensa llegó el lunes a Lima con una pequeña delegación. Se reunió con el presidente "
               "del consejo y con varios "
               "diputados que le pidieron explicaciones sobre la venta de los helicópteros. Según él, las "
               "negociaciones van a continuar durante "
               "toda la semana, pero nadie sabe todavía si se firmará un acuerdo."},
        Sample{"German",
               "Der Verteidigungsminister ist am Montag mit einer kleinen Delegation in Lima eingetroffen. Er sprach "
               "mit dem Präsidenten des Rates "
               "und mit mehreren Abgeordneten, die von ihm Auskunft über den Verkauf der Hubschrauber verlangten. Die "
               "Verhandlungen sollen die "
               "ganze Woche dauern, aber niemand weiß, ob es am Ende eine Einigung geben wird."},
        Sample{"Dutch",
               "De minister van Defensie is maandag met een kleine delegatie in Lima aangekomen. Hij sprak met de "
               "voorzitter van de raad en met "
               "enkele leden van het parlement, die uitleg wilden over de verkoop van de helikopters. Volgens hem gaan "
               "de gesprekken de hele week "
               "door, maar niemand weet of er een akkoord komt."},
        Sample{"Italian",
               "Il ministro della Difesa è arrivato lunedì a Lima con una piccola delegazione. Ha incontrato il "
               "presidente del consiglio e alcuni "
               "deputati che gli hanno chiesto spiegazioni sulla vendita degli elicotteri. Secondo lui i negoziati "
               "dureranno tutta la settimana, "
               "ma nessuno sa ancora se si arriverà a un accordo con gli altri paesi."},
        Sample{"Tagalog",
               "Dumating noong Lunes sa Lima ang kalihim ng tanggulang pambansa kasama ang isang maliit na delegasyon. "
               "Nakipagpulong siya sa pangulo "
               "ng konseho at sa ilang mambabatas na humingi ng paliwanag tungkol sa pagbebenta ng mga helikopter. "
               "Ayon sa kanya, tatagal ang "
               "pag-uusap nang buong linggo, pero wala pang nakakaalam kung may kasunduang lalagdaan."},
        Sample{"Indonesian",
               "Menteri pertahanan tiba di Lima pada hari Senin dengan delegasi kecil. Ia bertemu dengan ketua dewan "
               "dan beberapa anggota parlemen "
               "yang meminta penjelasan tentang penjualan helikopter itu. Menurut dia, perundingan akan berlangsung "
               "sepanjang minggu ini, tetapi "
               "belum ada yang tahu apakah kesepakatan akan ditandatangani."},
        Sample{"Portuguese",
               "O ministro da Defesa chegou a Lima na segunda-feira com uma pequena delegação. Ele se reuniu com o "
               "presidente do conselho e com "
               "vários deputados que pediram explicações sobre a venda dos helicópteros. Segundo ele, as negociações "
               "vão continuar por toda a "
               "semana, mas ninguém sabe ainda se um acordo será assinado."},
        Sample{"Finnish",
               "Puolustusministeri saapui maanantaina pienen valtuuskunnan kanssa pääkaupunkiin. Hän tapasi neuvoston "
               "puheenjohtajan ja useita "
               "kansanedustajia, jotka pyysivät selvitystä helikopterien myynnistä. Hänen mukaansa neuvottelut "
               "jatkuvat koko viikon, mutta kukaan "
               "ei vielä tiedä, allekirjoitetaanko sopimus. Sanomalehdet kertoivat asiasta laajasti seuraavana "
               "päivänä, eikä kukaan kieltänyt tietoja."},
        Sample{"Russian",
               "Министр обороны прибыл в понедельник в Лиму с небольшой делегацией. Он встретился с председателем "
               "совета и депутатами, которые "
               "попросили рассказать о продаже вертолётов."},
        Sample{"Chinese",
               "国防部长星期一率领一个小型代表团抵达利马。他会见了议会主席和几位议员，他们要求他说明直升机销售的情况。"
               "他表示，谈判将持续整个星期，但目前还没有人知道是否会签署协议。"},
        Sample{"Japanese",
               "国防大臣は月曜日、少人数の代表団とともにリマに到着した。議会の議長や数人の議員と会談し、ヘリコプターの"
               "売却について説明を求められた。交渉は今週いっぱい続くという。"},
        Sample{"Arabic",
               "وصل وزير الدفاع يوم الاثنين إلى ليما مع وفد صغير. والتقى رئيس المجلس وعددا من النواب الذين طلبوا منه "
               "توضيحات حول بيع المروحيات. "
               "وقال إن المفاوضات ستستمر طوال الأسبوع."},
        Sample{"Greek",
               "Ο υπουργός Άμυνας έφτασε τη Δευτέρα στη Λίμα με μια μικρή αντιπροσωπεία. Συναντήθηκε με τον πρόεδρο "
               "του συμβουλίου και με βουλευτές."},
        Sample{"Hindi",
               "रक्षा मंत्री सोमवार को एक छोटे प्रतिनिधिमंडल के साथ लीमा पहुंचे। उन्होंने परिषद के अध्यक्ष और कई सांसदों से मुलाकात की।"}),
    [](const auto& sample) { return std::string(sample.param.name); });

class EnglishText : public ::testing::TestWithParam<Sample> {};

TEST_P(EnglishText, IsNotWarnedAbout) { EXPECT_FALSE(Warns(GetParam().text)); }

INSTANTIATE_TEST_SUITE_P(
    Registers, EnglishText,
    ::testing::Values(
        Sample{"News",
               "The defence minister arrived in Lima on Monday with a small delegation. He met the president of the "
               "council and several members of "
               "parliament, who asked him to explain the sale of the helicopters. According to him, the talks will go "
               "on all week, but nobody knows "
               "yet whether an agreement will be signed."},
        Sample{"Names",
               "Present were Ana María de la Cruz, Jean-Paul Lefèvre, Giuseppe della Porta, Ludwig van den Berg, José "
               "Luis de los Santos, Karl von der "
               "Heide, Nguyễn Thị Minh, Abdul Rahman al-Said, Siti binti Ahmad, Rosa Maria Pereira da Silva, Pedro del "
               "Río, Marie-Claude du Pont and "
               "Chiara di Stefano, who came to Lima from Buenos Aires, Le Havre, La Paz and El Alto with their aides."},
        Sample{"Capitals",
               "THE DEFENCE MINISTER ARRIVED IN LIMA ON MONDAY WITH A SMALL DELEGATION. HE MET THE PRESIDENT OF THE "
               "COUNCIL AND SEVERAL MEMBERS OF "
               "PARLIAMENT, WHO ASKED HIM TO EXPLAIN THE SALE OF THE HELICOPTERS. THE TALKS WILL GO ON ALL WEEK."},
        Sample{"CapitalNames",
               "LIMA CUSCO PIURA TACNA ICA PUNO JUNIN LORETO ANCASH UCAYALI CALLAO TUMBES PASCO HUANUCO AYACUCHO "
               "APURIMAC MOQUEGUA AREQUIPA "
               "AMAZONAS CAJAMARCA LAMBAYEQUE HUANCAVELICA LIMA CUSCO PIURA TACNA ICA PUNO JUNIN LORETO ANCASH UCAYALI "
               "CALLAO TUMBES PASCO "
               "HUANUCO AYACUCHO APURIMAC MOQUEGUA AREQUIPA"},
        Sample{"Table",
               "Lima 12.5 13.0 4.1\nCusco 10.2 11.9 3.3\nPiura 22.0 21.7 8.4\nTacna 5.5 6.1 0.2\n1 2 3 4 5 6 7 8 9 10 "
               "11 12 13 14 15 16 17 18 19 20 "
               "21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50"},
        Sample{"Headlines",
               "Minister lands in Lima\nTalks drag on as rain hits capital\nHelicopters grounded after crash\nCouncil "
               "votes down budget for "
               "second time\nTeachers end strike\nCopper price falls to low\nThree held over theft of paintings from "
               "museum\nRivers rise across the north"},
        Sample{"QuotedForeignWords",
               "“No sabemos nada de eso, y los que lo saben no dicen nada,” the mayor told reporters in Spanish, "
               "before he left the room. His aides "
               "said that he had been up all night and that he would answer their questions in the morning, when the "
               "council was to meet again."},
        Sample{"TooShort", "El ministro de Defensa llegó el lunes a Lima con una pequeña delegación."},
        Sample{"ShortOtherScript", "Москва, Лима"}, Sample{"Empty", ""}),
    [](const auto& sample) { return std::string(sample.param.name); });

TEST(Language, LeavesOtherWarningsAlone) {
  Document doc = testing::Segmented("Aid came.");
  doc.warnings.push_back({});
  CheckLanguage(&doc);
  EXPECT_EQ(doc.warnings.size(), 1u);
}

}  // namespace
}  // namespace lede
