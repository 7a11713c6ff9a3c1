#include "lexicon/given_names.h"

#include "lexicon/phrase_table.h"
#include "text/unicode.h"

namespace lede {
namespace {

// The commoner given names of the US Census of 1990 that a dozen times as many people of one sex bear as of
// the other, and an own list of names of people in the world's news.
// clang-format off
constexpr std::string_view kMasculine =
    "aamir aaron abdel abdul abdulla abdullah abel abraham abubakar adam adil adolfo agustin ahmad ahmed "
    "akira alain alan albert alberto alejandro aleksandr aleksei alex alexander alexandre alexei alexey "
    "alfonso alfred alfredo ali allan allen alonzo alton alvaro alvin amir amit amitabh amos anand anatoly "
    "anders andre andrei andres andrew andrey andrius andy angelo anil anthony antoine anton antonio anura "
    "anwar archie arif arjun arkady armand armando arnold artem arthur arturo arun arvind ashok ashraf asif "
    "atal atiku august austin barry bart bashar bashir ben bengt benigno benito benjamin benny benoit "
    "bernard bert bilawal bill billy bjorn blaine blake bob bobby bongbong boris boyd brad bradford bradley "
    "brady brain brandon brendan brent bret brett brian bruce bruno bryan bryant bryce bryon buddy burton "
    "byron caleb calvin cameron carl carlo carlos carlton cecil cedric cesar chad charles charlie chase "
    "chester chidi christopher chuck clarence clark claude clay clayton cleveland cliff clifford clifton "
    "clint clinton clyde cody colin conrad corey cornelius cory craig curt curtis cyril cyrus dallas damian "
    "damien damon dan dane daniel daniele danny darin darius darrel darrell darren darrin darryl darwin "
    "daryl dave david davide dean deepak delbert delfin demetrius denis dennis derek derrick desmond dewayne "
    "dewey dexter didier dieter dinesh dmitri dmitry domingo dominic dominick don donald doug douglas doyle "
    "drew duane dustin dwayne dwight dylan earl earnest eddie edgar edmond edmund eduardo edward edwin "
    "efrain elbert eldon eli elias elijah elliot elliott ellis elmer elton elvin elwood emanuel emeka emil "
    "emilio emmanuel emmerson emmett enrique eric erick erik ernest ernesto ernie ernst ervin erwin esteban "
    "ethan eugene evan everett evo fabian faisal farouk federico felipe felix ferdinand fernando fidel floyd "
    "forrest francisco franco francois frank franklin franz fred freddy frederick fredrick friedrich fumio "
    "gabriel garland garrett garry gary gene gennady geoffrey george gerald gerard gerardo gerhard gianni "
    "gilbert gilberto gintaras giorgio giovanni giuseppe glen glenn goodluck gopal gordon gotabaya grady "
    "graham grant greg gregg gregorio gregory grover guillermo gunnar gustavo hal hamid hans harlan harley "
    "harold harrison harry haruki harvey hassan heath hector heinrich helmut henrique henry herbert herman "
    "hiroshi homer horace horst howard hubert hugh hugo humberto hussain hussein ian ibrahim idris ignacio "
    "igor ilya imran irvin irving isaac ismael ismail israel ivan jack jackson jacob jacques jair jake jamal "
    "james janusz jared jarrod jason jasper javier jay jeff jeffery jeffrey jeffry jens jerald jeremiah "
    "jeremy jermaine jerome jerry jess jesse jesus jim jimmy joao joaquin joe joel joesph joey johan john "
    "johnathan johnny joko jomo jon jonas jonathan jonathon jorg jorge jose joseph josh joshua juan julian "
    "julio julius junior jurgen justin kamal karim karl keith kelvin ken kendrick kenji kenneth kenny kent "
    "kermit kevin khaled khalid kirill kirk klaus kofi konstantin krishna kristopher kurt kwame kyle lamar "
    "lamont lance larry lars laurence laurent lawrence lech leif leland leo leon leonard leonardo leonid "
    "leopoldo leroy lester levi lewis lionel lloyd logan lonnie lorenzo louis lowell lucas luigi luis luiz "
    "lukas luke luther lyle mack magnus mahathir mahinda mahmoud maithripala maksim malcolm mangosuthu "
    "manmohan manoj manuel marc marcel marcelo marco marcos marcus mariano mario mark marlin marlon marshall "
    "martin marvin mason massimo mateo mathew mathieu mats matt matteo matthew maurice max mehmet melvin "
    "michael micheal miguel mike mikhail miles milton miroslav mitchell mohamed mohammad mohammed mohan "
    "moises monte monty morris moses muammar muhammad muhammadu murat murray mustafa mwai myron naftali "
    "najib narendra naresh nasser nathan nathaniel nawaz neal ned neil nelson nicholas nick nicolas nikola "
    "nikolai nikos nils noah nolan norbert norman olaf olafur oleg oliver olivier olusegun omar orlando "
    "orville osama oscar osman otis otto owen pablo paolo patrick paul pavel pedro percy perry pete peter "
    "phil philip philippe phillip pierre pietro piotr pradeep pranab prayut preston quentin quinton rafael "
    "rahul raila rajesh rajiv ralph ramesh ramiro ramon ramzan randal randall randolph randy ranil raphael "
    "raul ray raymond recep reggie reginald reuben rex reynaldo ricardo richard rick rickey ricky rob robert "
    "roberto rocky rod roderick rodger rodney rodolfo rodrigo rogelio roger rohan roland rolando roman ron "
    "ronald ronnie roosevelt rory roscoe ross roy royce ruben rudolph rudy rufus ruslan russel russell rusty "
    "ryan sadiq saeed salim salman salvador salvatore sam sammy samuel sanjay santiago satoshi saul scott "
    "scotty sean sebastian sergei sergey sergio seth shane shashi shaun shehbaz sheldon sherman shinzo "
    "sidney simon slobodan solomon spencer stan stanislav stanley stefan stefano stephan stephen sterling "
    "steve steven stewart stuart sunil suresh sven syed sylvester tadeusz takeshi tariq tayyip ted teddy "
    "terence terrance terrell terrence thabo thaddeus theodore thomas thurman tim timmy timo timothy todd "
    "tom tomas tommy tony toomas travis trent trevor troy tyler tyrone tyson uddhav uhuru umar usman uwe "
    "vance vasily vernon vicente victor vijay vikram viktor vincent vincenzo vinod virgil vivek vlad "
    "vladimir volodymyr wade wallace walter warren wayne wendell werner wesley wilbert wilbur wilfred "
    "wilfredo will willard william williams willis wilson winston wolfgang woodrow xavier yahya yasir yasser "
    "yevgeny yitzhak yogi yoweri yuri yusuf zachary zain zeljko ";
constexpr std::string_view kFeminine =
    "abigail ada addie adele adeline adriana adrienne agnes aida aimee aisha aishah alberta alejandra "
    "aleksandra alexandra alice alicia alisa alisha alison allison alma alta alyssa amanda amber amelia "
    "amina aminata amira amy ana ananya angela angelica angelina angie anita anjali anke ann anna annalena "
    "anne annette annie annika antoinette arlene asha ashley asma astrid audrey aurora awa ayelet ayesha "
    "barbara beata beatrice beatriz becky belinda benazir bernadette bernice bertha bessie beth bethany "
    "betsy bette bettie betty beulah beverly bianca binta birgit blanca blanche bonita bonnie brandi brandy "
    "brenda bridget brigitte brittany brittney brooke caitlin camila camille candace candice candy cara "
    "carla carmela carmen carol carole caroline carolyn carrie cassandra cassie catalina catherine cathy "
    "cecelia cecile cecilia celeste celia chanda chandrika charity charlene charlotte chelsea cheri cherie "
    "cheryl chiara chimamanda chloe christa christie christina christine christy cindy claire clara clarice "
    "claudia colleen connie constance consuelo cora corinne cristina crystal cynthia daisy dalia daniela "
    "danielle daphne darla darlene dawn deanna debbie debora deborah debra deepika delia della delores "
    "deloris dena denise desiree diana diane dianna dianne dilma dina dixie dolores donna dora doreen doris "
    "dorothea dorothy dorthy ebony edith edna effie eileen ekaterina elaine eleanor elena eleni elif elina "
    "elisa elisabeth elise elizabeth ella ellen eloise elsa elsie elva elvira emily emine emma erica erika "
    "erin erma ernestine esperanza esra essie estela estella estelle ester esther ethel etta eugenia eula "
    "eunice eva evelyn fannie fatima fatma fatou fatoumata fay faye federica felicia fern fernanda flora "
    "florence frances francesca francine francisca freda frida gabriela gail galina geneva genevieve "
    "geraldine gertrude gina ginger giorgia giulia gladys glenda glenna gloria golda goldie graca gracie "
    "graciela greta gretchen gwen gwendolyn habiba hanna hannah harriet hasina hattie hazel heather heidi "
    "helen helena helene helga henrietta hilda holly ida ilse imelda imogene ina indira ines inez inga "
    "ingrid ingrida irene irina iris irma isabel isabella isabelle isatou iva jacinda jaclyn jacqueline "
    "jacquelyn jana jane janelle janet janette janice janie janine jasmine jayalalithaa jayne jeanette "
    "jeanne jeannette jeannie jenifer jenna jennie jennifer jenny jessica jill jillian joan joann joanna "
    "joanne jocelyn jodi johanna jolene joni josefina josephine josie joyce juana juanita judith judy julia "
    "juliana julie jutta kaja kamala kara karen kari karin karla katalin katarina kate katerina katherine "
    "kathleen kathryn kathy katie katrina kay kayla keiko keisha kelli kellie kelsey kendra keri kerri "
    "kersti khadija khaleda kimberley kimberly kirsten kolinda krista kristen kristi kristie kristin "
    "kristina kristine kristy krystal lacey laila lakshmi lana larisa larissa latasha latonya latoya laura "
    "laurel lauren laurie layla leah leila lela lena lenora leola leona leticia letizia lidia lidija lidiya "
    "lila liliana lillian lillie lina linda lindsay lisa lizzie lois lola lora lorena lorene loretta lori "
    "lorna lorraine lottie louise lourdes lucia luciana lucille lucinda lucy ludmila luisa lula luz lydia "
    "lynda lynette lynne lyudmila mabel mable madeline mae magdalena maggie maia malala mamata mamie mandy "
    "manuela marcella marcia margaret margarita margie marguerite maria mariam marian mariana marianne "
    "maribel marie marija marilyn marina marine marisa marisol marissa marjorie marla marlene marsha marta "
    "martha mary maryam maryann masih mattie maude maureen maxine mayawati mayra meera megan megawati meghan "
    "melanie melba melinda melissa melody mercedes meredith mette michaela michele michelle mildred mina "
    "mindy minnie miranda mireille miriam misty mollie molly mona monica monique muriel myra myrna myrtle "
    "nadezhda nadia nadine naledi nancy naomi narges natalia natalie natasha neha nell nellie nettie ngozi "
    "nichole nicole nikki nina nirmala nkosazana nora norma oksana ola olena olga olive olivia opal ora "
    "paige pam pamela paola patrica patrice patricia patsy patti patty paula paulette pauline pearl peggy "
    "penny petra phyllis pilar polly pooja priscilla priti priya priyanka rachael rachel rachelle radhika "
    "raisa ramona rania raquel reba rebecca rebekah regina rena renata renee rhonda rita ritu roberta robyn "
    "rochelle rokia ronda rosa rosalia rosalie rosalind rosario rose rosemarie rosemary rosetta rosie roxana "
    "roxanne rubina ruby ruth sabrina sadia sadie sallie sally salma samantha samira sana sandra sanna sara "
    "sarah segolene shabana shana shanna shari sharon shawna sheila shelia shelley shelly sheri sherri "
    "sherrie sherry sheryl shirin shirley shreya silvia silvina sima sinead sirima smriti sofia sondra sonia "
    "sonja sonya sophia sophie soraya stacie stefania stefanie stella stephanie sue sunita susan susana "
    "susanne sushma susie suzanne svetlana sylvia tabitha tamara tami tamika tammie tammy tanya tara tasha "
    "tatiana tatyana teresa teri terri thelma theresa therese tiffany tina toni tonia tonya traci tracie "
    "tricia trina trisha trudy tzipi ursula valentina valeria valerie vanessa velma vera verna veronica "
    "vicki vickie vicky victoria viola violet vivian wanda wangari wendy wilma winifred winnie yasmin "
    "yekaterina yingluck yolanda yulia yvette yvonne zainab zara zeinab zoya zuzana ";
// clang-format on

}  // namespace

GivenNames::GivenNames() {
  const auto add = [&](std::string_view names, Gender gender) {
    while (!names.empty()) {
      const std::size_t end = names.find(' ');
      genders_.emplace(PhraseHash::HashToken(names.substr(0, end)), gender);
      names.remove_prefix(end + 1);
    }
  };
  add(kMasculine, Gender::kMasculine);
  add(kFeminine, Gender::kFeminine);
}

Gender GivenNames::GenderOf(std::string_view name) const {
  const auto found = genders_.find(PhraseHash::HashToken(Fold(name)));
  return found == genders_.end() ? Gender::kUnknown : found->second;
}

}  // namespace lede
