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
abdel abdelkader abdoulaye agnieszka aminata andrzej awa bintou boubacar carlos dmitri djibril emine
florin hatice hocine igor ioana issa joaquim jorge kadiatou katarzyna krzysztof lakhdar lamine larbi
luis mariama mehmet mihai miloud modibo mokhtar murat mustafa oksana olena oumar piotr salif sekou
seydou slimane souleymane svetlana tarek tayeb tidiane vladimir
""".split())
"""Written for this project. Those which are as often a common word are left out."""


def is_given_name(word: str) -> bool:
    """Whether ``word``, or the first part of a compound (« Jean-Marc »), is one of them."""
    if word.isascii() and word.isalpha():  # nine words in ten, which need no folding
        return word.lower() in GIVEN_NAMES
    return fold(word).split("_")[0] in GIVEN_NAMES
