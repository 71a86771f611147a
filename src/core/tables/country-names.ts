/**
 * What countries are called in English, each behind its code: names as people use them, and those of ISO 3166-1. In small
 * letters without accents, with one blank where other signs stood; see below.
 */
const names =
  'AND andorra|ARE united arab emirates|ARE uae|ARE u a e|AFG afghanistan|ATG antigua and barbuda|AIA anguilla|' +
  'ALB albania|ARM armenia|AGO angola|ATA antarctica|ARG argentina|ASM american samoa|AUT austria|AUS australia|' +
  'ABW aruba|ALA aland islands|AZE azerbaijan|BIH bosnia and herzegovina|BIH bosnia|BIH bosnia herzegovina|' +
  'BRB barbados|BGD bangladesh|BEL belgium|BFA burkina faso|BGR bulgaria|BHR bahrain|BDI burundi|BEN benin|' +
  'BLM saint barthelemy|BMU bermuda|BRN brunei|BRN brunei darussalam|BOL bolivia|' +
  'BOL bolivia plurinational state of|BES caribbean netherlands|BRA brazil|BHS bahamas|BTN bhutan|' +
  'BVT bouvet island|BWA botswana|BLR belarus|BLZ belize|CAN canada|CCK cocos keeling islands|COD congo kinshasa|' +
  'COD democratic republic of the congo|COD congo democratic republic of|COD congo the democratic republic of|' +
  'COD dr congo|CAF central african republic|COG congo brazzaville|COG republic of the congo|COG congo|' +
  'CHE switzerland|CIV cote d ivoire|CIV ivory coast|COK cook islands|CHL chile|CMR cameroon|CHN china|' +
  'CHN people s republic of china|COL colombia|CRI costa rica|CUB cuba|CPV cape verde|CPV cabo verde|CUW curacao|' +
  'CXR christmas island|CYP cyprus|CZE czechia|CZE czech republic|DEU germany|DJI djibouti|DNK denmark|' +
  'DMA dominica|DOM dominican republic|DZA algeria|ECU ecuador|EST estonia|EGY egypt|ESH western sahara|' +
  'ERI eritrea|ESP spain|ETH ethiopia|FIN finland|FJI fiji|FLK falkland islands|FSM micronesia|' +
  'FSM micronesia federated states of|FRO faroe islands|FRA france|GAB gabon|GBR united kingdom|GBR great britain|' +
  'GBR england|GBR scotland|GBR wales|GBR northern ireland|GBR u k|' +
  'GBR united kingdom of great britain and northern ireland|GBR britain|GRD grenada|GEO georgia|GUF french guiana|' +
  'GGY guernsey|GHA ghana|GIB gibraltar|GRL greenland|GMB gambia|GIN guinea|GLP guadeloupe|GNQ equatorial guinea|' +
  'GRC greece|SGS south georgia and south sandwich islands|GTM guatemala|GUM guam|GNB guinea bissau|GUY guyana|' +
  'HKG hong kong sar china|HKG hong kong|HMD heard and mcdonald islands|HND honduras|HRV croatia|HTI haiti|' +
  'HUN hungary|IDN indonesia|IRL ireland|ISR israel|IMN isle of man|IND india|IOT british indian ocean territory|' +
  'IRQ iraq|IRN iran|IRN islamic republic of iran|IRN iran islamic republic of|ISL iceland|ITA italy|JEY jersey|' +
  'JAM jamaica|JOR jordan|JPN japan|KEN kenya|KGZ kyrgyzstan|KHM cambodia|KIR kiribati|COM comoros|' +
  'KNA saint kitts and nevis|PRK north korea|PRK korea north|PRK democratic people s republic of korea|' +
  'PRK korea democratic people s republic of|KOR south korea|KOR republic of korea|KOR korea republic of|' +
  'KOR korea south|KWT kuwait|CYM cayman islands|KAZ kazakhstan|LAO laos|LAO lao people s democratic republic|' +
  'LBN lebanon|LCA saint lucia|LIE liechtenstein|LKA sri lanka|LBR liberia|LSO lesotho|LTU lithuania|' +
  'LUX luxembourg|LVA latvia|LBY libya|MAR morocco|MCO monaco|MDA moldova|MDA republic of moldova|' +
  'MDA moldova republic of|MNE montenegro|MAF saint martin|MDG madagascar|MHL marshall islands|MKD north macedonia|' +
  'MKD macedonia|MLI mali|MMR myanmar burma|MMR myanmar|MMR burma|MNG mongolia|MAC macao sar china|MAC macao|' +
  'MAC macau|MNP northern mariana islands|MTQ martinique|MRT mauritania|MSR montserrat|MLT malta|MUS mauritius|' +
  'MDV maldives|MWI malawi|MEX mexico|MYS malaysia|MOZ mozambique|NAM namibia|NCL new caledonia|NER niger|' +
  'NFK norfolk island|NGA nigeria|NIC nicaragua|NLD netherlands|NLD holland|NOR norway|NPL nepal|NRU nauru|' +
  'NIU niue|NZL new zealand|OMN oman|PAN panama|PER peru|PYF french polynesia|PNG papua new guinea|PHL philippines|' +
  'PAK pakistan|POL poland|SPM saint pierre and miquelon|PCN pitcairn islands|PRI puerto rico|' +
  'PSE palestinian territories|PSE palestine|PSE palestine state of|PRT portugal|PLW palau|PRY paraguay|QAT qatar|' +
  'REU reunion|ROU romania|SRB serbia|RUS russia|RUS russian federation|RWA rwanda|SAU saudi arabia|' +
  'SLB solomon islands|SYC seychelles|SDN sudan|SWE sweden|SGP singapore|SHN saint helena|SVN slovenia|' +
  'SJM svalbard and jan mayen|SVK slovakia|SLE sierra leone|SMR san marino|SEN senegal|SOM somalia|SUR suriname|' +
  'SSD south sudan|STP sao tome and principe|SLV el salvador|SXM sint maarten|SYR syria|SYR syrian arab republic|' +
  'SWZ eswatini|SWZ swaziland|TCA turks and caicos islands|TCD chad|ATF french southern territories|TGO togo|' +
  'THA thailand|TJK tajikistan|TKL tokelau|TLS timor leste|TLS east timor|TKM turkmenistan|TUN tunisia|TON tonga|' +
  'TUR turkiye|TUR turkey|TTO trinidad and tobago|TUV tuvalu|TWN taiwan|TWN taiwan province of china|TZA tanzania|' +
  'TZA united republic of tanzania|TZA tanzania united republic of|UKR ukraine|UGA uganda|UMI u s outlying islands|' +
  'USA united states|USA united states of america|USA u s|USA u s a|USA america|URY uruguay|UZB uzbekistan|' +
  'VAT vatican city|VAT holy see|VCT saint vincent and grenadines|VEN venezuela|' +
  'VEN venezuela bolivarian republic of|VGB british virgin islands|VGB virgin islands british|' +
  'VIR u s virgin islands|VIR virgin islands u s|VIR us virgin islands|VNM vietnam|VNM viet nam|VUT vanuatu|' +
  'WLF wallis and futuna|WSM samoa|YEM yemen|MYT mayotte|ZAF south africa|ZMB zambia|ZWE zimbabwe|GBR uk';

const byName = new Map(names.split('|').map((entry) => [entry.slice(4), entry.slice(0, 3)] as const));

/** The three letters of a country by its name, however it is written: “Côte d’Ivoire”, “Korea, Republic of”, “St. Lucia”. */
export function codeOfCountryName(text: string): string | null {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^the | the$/g, '')
    .replace(/(^| )st /g, '$1saint ');
  return byName.get(plain) ?? null;
}
