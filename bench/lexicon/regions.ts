/**
 * The countries of each part of the world, by their first names in WordNet 3.1, which leaves out where many of them lie and knows
 * states that are no more. After the United Nations' geographical regions (M49), Russia and Turkey in Europe and Asia alike; the
 * European Union as of 2026.
 */
export const REGIONS: Record<string, string> = {
  Europe: `Albania Andorra Austria Belarus Belgium Bosnia_and_Herzegovina Bulgaria Croatia Cyprus Czech_Republic Denmark Estonia
    Finland France Germany Greece Hungary Iceland Ireland Italy Kosovo Latvia Liechtenstein Lithuania Luxembourg Macedonia Malta
    Moldova Monaco Montenegro Netherlands Norway Poland Portugal Romania Russia San_Marino Serbia Slovakia Slovenia Spain Sweden
    Switzerland Turkey Ukraine United_Kingdom England Scotland Wales Northern_Ireland Vatican_City Gibraltar Faroe_Islands`,
  European_Union: `Austria Belgium Bulgaria Croatia Cyprus Czech_Republic Denmark Estonia Finland France Germany Greece Hungary
    Ireland Italy Latvia Lithuania Luxembourg Malta Netherlands Poland Portugal Romania Slovakia Slovenia Spain Sweden`,
  Scandinavia: 'Denmark Norway Sweden Iceland Finland',
  Asia: `Afghanistan Armenia Azerbaijan Bahrain Bangladesh Bhutan Brunei Cambodia China Cyprus India Indonesia Iran Iraq
    Israel Japan Jordan Kazakhstan Kuwait Kyrgyzstan Laos Lebanon Malaysia Maldives Mongolia Myanmar Nepal North_Korea Oman Pakistan
    Philippines Qatar Russia Saudi_Arabia Singapore South_Korea Korea Sri_Lanka Syria Taiwan Tajikistan Thailand Turkey
    Turkmenistan United_Arab_Emirates Uzbekistan Vietnam Yemen Hong_Kong Macau`,
  Middle_East: `Bahrain Cyprus Egypt Iran Iraq Israel Jordan Kuwait Lebanon Oman Qatar Saudi_Arabia Syria Turkey
    United_Arab_Emirates Yemen`,
  Southeast_Asia: `Brunei Cambodia Indonesia Laos Malaysia Myanmar Philippines Singapore Thailand Vietnam`,
  Africa: `Algeria Angola Benin Botswana Burkina_Faso Burundi Cameroon Cape_Verde Central_African_Republic Chad Comoros Congo
    Cote_d'Ivoire Djibouti Egypt Equatorial_Guinea Eritrea Ethiopia Gabon Gambia Ghana Guinea Guinea-Bissau Kenya Lesotho Liberia
    Libya Madagascar Malawi Mali Mauritania Mauritius Morocco Mozambique Namibia Niger Nigeria Rwanda Senegal Seychelles
    Sierra_Leone Somalia South_Africa Sudan Swaziland Tanzania Togo Tunisia Uganda Zambia Zimbabwe`,
  North_America: `United_States Canada Mexico Guatemala Belize Honduras El_Salvador Nicaragua Costa_Rica Panama Cuba Haiti
    Dominican_Republic Jamaica Bahamas Barbados Trinidad_and_Tobago Puerto_Rico Greenland`,
  South_America: `Argentina Bolivia Brazil Chile Colombia Ecuador Guyana Paraguay Peru Suriname Uruguay Venezuela`,
  Latin_America: `Argentina Bolivia Brazil Chile Colombia Costa_Rica Cuba Dominican_Republic Ecuador El_Salvador Guatemala Haiti
    Honduras Mexico Nicaragua Panama Paraguay Peru Puerto_Rico Uruguay Venezuela`,
  Oceania: `Australia New_Zealand Fiji Papua_New_Guinea Samoa Tonga Vanuatu Palau Nauru Kiribati Micronesia`,
}

/** States, unions and the like that are no more, or that hold no land of their own. */
export const GONE =
  /^(?:Confederacy|Deep_South|British_Empire|Soviet_Union|Union_of_Soviet_Socialist_Republics|Yugoslavia|Czechoslovakia|East_Germany|West_Germany|.*_Empire|Gulf_States|Eurasia|Old_World|New_World|.*[Cc]olony)$/
