"""Given names in use in France, folded (no accent, no case): the commonest, not all."""

from __future__ import annotations

from replicate.domain.text.spelling import fold

GIVEN_NAMES = frozenset("""
adele adeline adrien adrienne agathe agnes ahmed aicha aime aimee alain alban albert alex alexandra
alexandre alexis ali alice alicia aline alison amadou amandine amar ambroise amelie amina amine
amir anais andre andrea andree angela angele angelique anissa anita anna annabelle anne annette
annick annie antoine antoinette antonin antonio apolline ariane arlette armand armelle arnaud arthur
assia astrid aude audrey aurelie aurelien aurore axel axelle aya aymeric aziz bachir baptiste
barbara bastien beatrice benedicte benjamin benoit berenice bernadette bernard berthe bertrand bilal
boris brahim brice brigitte bruno camille carine carla carmen carole caroline catherine cathy cecile
cedric celia celine celestin chantal charles charlene charlotte chloe christele christelle
christian christiane christine christophe claire clara clarisse claude claudette claudie claudine
clement clementine clotilde colette coralie corentin corinne cyril cyrille damien daniel daniele
danielle david deborah delphine denis denise diane didier dimitri djamel djamila dominique dorothee
driss dylan edgar edith edmond edouard edwige elena eleonore eliane elias elisa elisabeth elise
ella elodie elsa emeline emile emilie emma emmanuel emmanuelle enzo eric erika ernest erwan estelle
esther ethan etienne eugene eugenie eva evelyne fabien fabienne fabrice fadila faiza farid farida
fatiha fatima fatma fatou fatoumata felix fernand fernande flavie florence florent florian floriane
francesca francis francisco franck francois francoise frank fred frederic frederique gabin gabriel
gabrielle gael gaelle gaetan gaston gautier genevieve geoffrey georges georgette geraldine gerald
gerard germain germaine ghislaine gilbert gilberte gilles ginette gisele guillaume gustave guy
gwenaelle hakim halima hamid hamza hanane hassan hassiba helene henri henriette herve hicham
hortense hubert hugo hugues huguette ibrahim ibrahima ida ilyes imane ines ingrid irene iris
isabelle ismael ivan jacky jacqueline jacques jade jamal jamila jean jeanine jeanne jeannine jeremie
jeremy jerome jessica joao jocelyne joel joelle johan johanna jonathan jordan jose joseph josephine
josette josiane josselin joy judith jules julia julie julien juliette justin justine kader kamel
karim karima karine katia kelly kenza kevin khadija khaled khalid killian laetitia laila laura laure
laurence laurene laurent laurie lea leila lena leo leon leonie leopold leslie lila lilian liliane
lina line linda lionel lisa lise loic lola lorena louis louise louisa louna luc luca lucas lucette
lucie lucien lucienne lucile ludivine ludovic lydia lydie lynda madeleine maelle maeva magali
mahmoud malika mallory mamadou manon manuel marc marcel marcelle marguerite maria mariam marianne
marie marine marinette mario marion marlene marlon martial martine maryline maryse maryvonne mathias
mathieu mathilde mathis matteo matthias matthieu maud maurice mauricette max maxence maxime mehdi
melanie melissa mercedes michael michel michele micheline mickael miguel mireille mohamed mohammed
moise monique morgane mouna moussa mustapha myriam nabil nadege nadia nadine nael naima nassim
natacha nathalie nathan nelly nicolas nicole nina ninon noe noel noelle noemie nora nordine norbert
oceane odette odile olga olivia olivier omar ophelie oscar ousmane pablo pamela paola pascal pascale
patrice patricia patrick paul paula paule paulette pauline pedro perrine philippe pierre pierrette
pierrick priscilla quentin rachel rachid rachida raphael raphaelle raymond raymonde rebecca regine
regis remi remy renaud rene renee ricardo richard rita robert roberte robin rodolphe rodrigue roger
roland rolande romain romane romuald rosalie roseline rosine roxane ryan sabine sabrina sacha said
saida salah salima salome samia samir samira samuel sandra sandrine sara sarah sebastien selma serge
severine sidonie simon simone sofia sofiane solange solene sonia sophie soraya stella stephane
stephanie steven suzanne suzie sylvain sylvaine sylvette sylvia sylviane sylvie tanguy tatiana teddy
teresa theo theodore therese thibaud thibault thierry thomas tiphaine tom toufik tristan ulysse
ursula valentin valentine valerie vanessa vera veronique victor victoria viktor vincent violette
virginie viviane walid wassim wilfried william xavier yacine yan yann yannick yannis yasmina yasmine
yassine yohan yolande youcef youssef yvan yves yvette yvon yvonne zacharie zahra zakaria zineb zoe
zohra
abdel abdelkader abdoulaye adam adel adriana agnieszka alan albane aldo alessandro alexia alphonse
alya amel aminata amira anaelle anastasia anatole andrzej angelina annaelle anouk armel arsene
augustin aurelia awa ayoub bakary barnabe bastian baudouin bilel bintou blandine boubacar boubakar
bryan calixte candice carlo carlos cassandra celestine chafik chaima cheick chiara chirine
christina cindy claudia clemence cleo coline corentine cyprien cyrielle dalila damia dario deniz
diego dina djibril dmitri dolores domitille donatien dorian doriane edwin elina eliott eloi eloise
elvire emine emre enora esteban eulalie evan evrard fadi fanny faouzi fares fathi faustine felicie
ferdinand fernanda fethi florin fouad foued ghizlane giovanni gladys goran gregoire gregory
gwenael gwendoline habib hadrien hafid hafida haroun hasna hatice hawa hermine hilda hind hocine
honorine houria igor ilan ilham iliana imad iman imene ioana isaac isabel ishak issa ivana
jacinthe jalil jason jawad jeannette jennifer jenny jihane joana joanna joaquim johnny jorge joris
josue joyce juan julian juliane jurgen kadiatou kais kamal kamil kassim katarzyna kenny kerim
kheira kimberley krzysztof lakhdar lamia lamine larbi laurette layla leonard leonce leonor
leontine leopoldine lidia liliana lilou lisette loan lorenzo loris lotfi louison luan ludmila luis
lyes mael maelys maimouna malek mamadi manel manuela marcello margaux margot mariama mariana
marina marouane marta marwan maryam mayssa medhi mehmet melina meriem meryem mihai milena miloud
modibo mohammad mokhtar monia mouloud mounir mourad murat mustafa mylene nabila nadir nadjet nahla
naim najat najib nassima nawel nesrine nicolle nikola noam norah nour oksana olena oriane orlane
ornella othmane oumar oumou patricio pauletta penelope petra philippine pietro piotr quitterie
rabah rabia radia rafael ramzi rania raoul raul rayan rayane reda redouane riad ridha rolland
ronan rosalia roselyne ruben sadio safia salif salimata sami samy sandie sandro sarra saskia
sekina sekou selim seydou siham sihem silvia sixtine sliman slimane soizic soledad soline souad
souleymane soumia steeve stefan svetlana sybille sylvana taha tania tarek tariq tayeb thais thelma
tidiane titouan toni valentino vanina vincente virgile vivien vladimir wael wafa wahiba wendy
xaviere yael yamina yasin yasser yazid younes youness youri youssouf yuliya zaher zahia zara zhora
ziad zineddine zoubida zoulikha
""".split())
"""Written for this project. Those which are as often a common word are left out."""


def is_given_name(word: str) -> bool:
    """Whether ``word``, or the first part of a compound (« Jean-Marc »), is one of them."""
    if word.isascii() and word.isalpha():  # nine words in ten, which need no folding
        return word.lower() in GIVEN_NAMES
    return fold(word).split("_")[0] in GIVEN_NAMES
