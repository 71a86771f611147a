import type { TargetId } from './table-targets.ts';

/**
 * What columns are called, and what they hold, as a table. From left to right: the field; how surely the name means it,
 * for several columns may offer themselves for one field; the names, in which case and what stands between words does not
 * matter; why they are here. A name may stand at two fields: the content of the column decides, or what is still free.
 * Qualifiers (“Home”, “Student”) and the names of Banner's tables (`SPRIDEN_`) are in `header-target.ts`.
 */
export interface HeaderNames {
  readonly target: TargetId;
  readonly sure: number;
  readonly names: string;
  readonly why: string;
}

export const headerNames: readonly HeaderNames[] = [
  {
    target: 'primary_id',
    sure: 1,
    names: 'Primary ID|Primary Identifier|Primary Ident|Alma ID|Alma Primary ID|Match ID',
    why: 'as Alma calls it; nothing else can be meant',
  },
  {
    target: 'primary_id',
    sure: 0.95,
    names:
      'Patron ID|User ID|Patron Number|Library ID|Unique ID|Unique Identifier|Identifier|External ID|Institution ID',
    why: 'the id for the library, as people and older systems write it',
  },
  {
    target: 'primary_id',
    sure: 0.9,
    names:
      'EMPLID|Empl ID|SPRIDEN_ID|Banner ID|Student ID|Students ID|Student Number|Student No|Employee ID|Employee Number|' +
      'University ID|College ID|Campus ID|Colleague ID|Person ID|HRPER ID|Datatel ID|ID Num|ID Number|ID No|Stu ID|Emp ID|' +
      'Faculty ID|Staff ID|Workday ID|Worker ID|School ID|PeopleSoft ID|Jenzabar ID|SIS ID|SIS User ID|Matriculation Number',
    why: 'the id of PeopleSoft (EMPLID), Banner (SPRIDEN_ID), Colleague, Jenzabar (ID_NUM), Workday, Canvas (sis_user_id)',
  },
  {
    target: 'primary_id',
    sure: 0.85,
    names:
      'Username|User Name|Login|Login ID|Logon|NetID|Net ID|Network ID|OPRID|External User|UID|EPPN|SSO ID|sAMAccountName',
    why: 'the name for signing in; many libraries match by it, but a number goes first where both are there',
  },
  { target: 'primary_id', sure: 0.8, names: 'ID|IDs|@ID|Key|Code', why: 'no more than “ID” is said' },
  {
    target: 'institution_id',
    sure: 0.5,
    names:
      'EMPLID|Empl ID|SPRIDEN_ID|Banner ID|Student ID|Students ID|Student Number|Employee ID|Employee Number|University ID|' +
      'College ID|Campus ID|Colleague ID|Person ID|Institution ID|ID Num|ID Number|SIS ID|School ID|Inst ID',
    why: 'the same number, where another column is the primary identifier',
  },
  { target: 'institution_id', sure: 1, names: 'INST_ID|UNIV_ID', why: 'Alma’s own code of the type' },
  {
    target: 'net_id',
    sure: 0.5,
    names: 'Username|NetID|Net ID|Network ID|Login|Login ID|OPRID|External User',
    why: 'beside another id',
  },
  { target: 'net_id', sure: 1, names: 'NET_ID type|Alma NET_ID|Identifier Net ID', why: 'Alma’s own code of the type' },
  {
    target: 'barcode',
    sure: 1,
    names:
      'Barcode|Bar Code|Barcode Number|Barcode No|Library Barcode|Card Number|Card No|Library Card|Library Card Number|' +
      'ID Card Number|Card ID|Card Barcode|Campus Card|Campus Card Number|One Card|Onecard Number|Prox Number|Barcode1|' +
      'Card|Identifier Barcode|Library Barcode Number|Patron Barcode|P Barcode',
    why: 'people, card offices and older library systems (Sierra: P BARCODE)',
  },
  {
    target: 'other_id',
    sure: 1,
    names:
      'User Identifier|User Identifiers|Identifier Value|Additional ID|Additional Identifier|Other ID|Alternate ID',
    why: 'any identifier, with its type in a column beside it, as in Alma’s own lists',
  },
  {
    target: 'identifier_type',
    sure: 1,
    names: 'ID Type|Identifier Type|User Identifier Type|Type of Identifier',
    why: 'as Alma calls it',
  },
  {
    target: 'last_name',
    sure: 1,
    names:
      'Last Name|LastName|LName|Last|Surname|Family Name|Last Nm|Name Last|Sn|Lastname1|Last Legal Name|Legal Last Name|Nachname|Apellidos|Nom de famille',
    why: 'PeopleSoft and Banner (LAST_NAME), Colleague (LAST.NAME), LDAP (sn), people',
  },
  {
    target: 'first_name',
    sure: 1,
    names:
      'First Name|FirstName|FName|First|Given|Given Name|Forename|First Nm|Name First|GivenName|Legal First Name|Vorname|Prénom',
    why: 'PeopleSoft and Banner (FIRST_NAME), Colleague (FIRST.NAME), LDAP (givenName), people',
  },
  {
    target: 'middle_name',
    sure: 1,
    names: 'Middle Name|MiddleName|MName|Middle|Middle Initial|MI|Middle Init|Name Middle|Second Name|Mid Name',
    why: 'Banner has SPRIDEN_MI for the whole middle name',
  },
  {
    target: 'full_name',
    sure: 0.9,
    names:
      'Name|Full Name|Display Name|Name Display|Patron Name|Student Name|Complete Name|Legal Name|Last First|Name Last First|CN|NAME_DISPLAY|Person Name',
    why: 'PeopleSoft’s NAME is “Last,First Middle”',
  },
  { target: 'full_name', sure: 0.6, names: 'Username|User Name|User', why: 'where names of people stand in it' },
  {
    target: 'pref_first_name',
    sure: 1,
    names:
      'Preferred First Name|Preferred Name|Pref First Name|Pref Name|Chosen Name|Chosen First Name|Nickname|Known As|Goes By|SPBPERS_PREF_FIRST_NAME',
    why: 'what somebody wants to be called',
  },
  {
    target: 'pref_middle_name',
    sure: 1,
    names: 'Preferred Middle Name|Pref Middle Name|Chosen Middle Name',
    why: 'as above',
  },
  { target: 'pref_last_name', sure: 1, names: 'Preferred Last Name|Pref Last Name|Chosen Last Name', why: 'as above' },
  {
    target: 'user_group',
    sure: 1,
    names:
      'User Group|Patron Group|Group|Usergroup|Patron Type|PType|P Type|User Group Code|Patron Group Code|Borrower Type|Borrower Category|Patron Category|Group Code|Alma Group|Library Group|Group Name|User Group Name',
    why: 'Alma, Voyager (patron group), Sierra (P TYPE)',
  },
  {
    target: 'user_group',
    sure: 0.7,
    names:
      'Category|Profile|User Type|Affiliation|Primary Affiliation|Person Type|Role|Status Group|Classification|Student Type|EduPersonPrimaryAffiliation|Type',
    why: 'says who somebody is, where nothing says the group',
  },
  {
    target: 'expiry_date',
    sure: 1,
    names:
      'Expiration Date|Expiry Date|Exp Date|ExpDate|Expiration|Expiry|Expires|Expires On|Expire Date|Exp|Expire|Patron Expiration|' +
      'Patron Expiration Date|Account Expiration|Account Expires|Valid Until|Valid To|Expdt|Exp Dt|Privileges Expire|Privilege Expiration Date|Card Expiration Date|Card Expires|Card Expiration',
    why: 'Alma, Voyager (expiration date), people',
  },
  {
    target: 'expiry_date',
    sure: 0.5,
    names: 'End Date|Effective End Date|Thru Date|Through Date',
    why: 'less sure: may be of a class',
  },
  {
    target: 'purge_date',
    sure: 1,
    names: 'Purge Date|Purge|PurgeDate|Purge Dt|Patron Purge Date|Delete Date|Deletion Date|Removal Date',
    why: 'Alma and Voyager (purge date)',
  },
  {
    target: 'birth_date',
    sure: 1,
    names: 'Birth Date|Birthdate|Date of Birth|DOB|Birthday|Birth Dt|D O B',
    why: 'PeopleSoft (BIRTHDATE), Banner (SPBPERS_BIRTH_DATE)',
  },
  { target: 'gender', sure: 1, names: 'Gender|Sex|Gender Code', why: 'PeopleSoft (SEX)' },
  {
    target: 'user_title',
    sure: 0.9,
    names: 'Title|User Title|Name Prefix|Prefix|Salutation',
    why: 'PeopleSoft (NAME_PREFIX)',
  },
  { target: 'job_category', sure: 1, names: 'Job Category|Job Code|Jobcode', why: 'as Alma calls it' },
  {
    target: 'job_description',
    sure: 1,
    names: 'Job Description|Job Title|Position|Position Title|Jobtitle',
    why: 'HR systems',
  },
  {
    target: 'campus_code',
    sure: 1,
    names: 'Campus|Campus Code|Home Campus|Camp Code|SGBSTDN_CAMP_CODE|Primary Campus',
    why: 'PeopleSoft (CAMPUS), Banner (CAMP_CODE)',
  },
  { target: 'preferred_language', sure: 1, names: 'Preferred Language|Language|Lang|Language Code', why: 'Alma' },
  { target: 'web_site_url', sure: 1, names: 'Web Site|Website|Web Site URL|URL|Homepage', why: 'Alma' },
  { target: 'cataloger_level', sure: 1, names: 'Cataloger Level|Cataloguer Level', why: 'Alma' },
  { target: 'pin_number', sure: 1, names: 'PIN|PIN Number|Pin Code', why: 'Alma, for self-check machines' },
  {
    target: 'status',
    sure: 0.9,
    names: 'Status|Patron Status|User Status|Account Status|Active|Is Active',
    why: 'Alma: active or not',
  },
  {
    target: 'email_address',
    sure: 1,
    names:
      'Email|E-mail|Email Address|E-mail Address|EmailAddr|Email Addr|Mail|EmailID|Email ID|Electronic Mail|Internet Address|' +
      'Person Email Addresses|Email Addresses|Emails|E Mails|Preferred Email|Correo',
    why: 'PeopleSoft (EMAIL_ADDR), Banner (GOREMAL_EMAIL_ADDRESS), Colleague (PERSON.EMAIL.ADDRESSES), LDAP (mail)',
  },
  {
    target: 'email_type',
    sure: 1,
    names: 'Email Type|E-mail Type|E Addr Type|EMAL_CODE',
    why: 'PeopleSoft (E_ADDR_TYPE)',
  },
  {
    target: 'phone_number',
    sure: 1,
    names:
      'Phone|Telephone|Phone Number|Phone No|Telephone Number|Tel|Phone Num|Telephone No|Tel No|Phones|Number Phone',
    why: 'PeopleSoft (PHONE), Banner (SPRTELE_PHONE_NUMBER)',
  },
  {
    target: 'phone_area',
    sure: 1,
    names: 'Area Code|Phone Area|Phone Area Code',
    why: 'Banner keeps it apart (SPRTELE_PHONE_AREA)',
  },
  { target: 'phone_number', sure: 1, names: 'Cell|Mobile|Cellphone', why: 'a qualifier alone' },
  { target: 'phone_type', sure: 1, names: 'Phone Type|Telephone Type|TELE_CODE', why: 'PeopleSoft (PHONE_TYPE)' },
  {
    target: 'line1',
    sure: 1,
    names:
      'Address|Address 1|Address1|Address Line 1|Addr|Addr 1|Addr Line 1|Street|Street 1|Street Address|Street Line 1|Street Line1|Line 1|Address Lines|Street Address 1|Address Street|Address Line',
    why: 'PeopleSoft (ADDRESS1), Banner (SPRADDR_STREET_LINE1), Colleague (ADDRESS.LINES)',
  },
  ...['2', '3', '4', '5'].map(
    (line): HeaderNames => ({
      target: line === '2' ? 'line2' : line === '3' ? 'line3' : line === '4' ? 'line4' : 'line5',
      sure: 1,
      names: ['Address', 'Address Line', 'Addr', 'Addr Line', 'Street', 'Street Line', 'Line', 'Street Address']
        .map((name) => `${name} ${line}`)
        .join('|'),
      why: 'further lines, numbered alike everywhere',
    }),
  ),
  { target: 'line2', sure: 0.9, names: 'Apartment|Apt|Unit|Suite|Apt Number', why: 'people' },
  { target: 'city', sure: 1, names: 'City|Town|Address City|City Name', why: 'all' },
  {
    target: 'state_province',
    sure: 1,
    names: 'State|Province|State Province|State/Province|St|Stat Code|State Code|Region|Address State',
    why: 'Banner (SPRADDR_STAT_CODE)',
  },
  {
    target: 'postal_code',
    sure: 1,
    names: 'Zip|Zip Code|Zipcode|Postal|Postal Code|Postcode|Zip Postal|Zip/Postal Code|Address Zip|Zip5|Zip Plus 4',
    why: 'PeopleSoft (POSTAL), Banner and Colleague (ZIP)',
  },
  {
    target: 'country',
    sure: 1,
    names: 'Country|Nation|Natn Code|Country Code|Nation Code|Address Country',
    why: 'Banner (SPRADDR_NATN_CODE)',
  },
  { target: 'address_note', sure: 1, names: 'Address Note', why: 'Alma' },
  {
    target: 'address_type',
    sure: 1,
    names: 'Address Type|Addr Type|ATYP_CODE',
    why: 'PeopleSoft (ADDRESS_TYPE), Banner (ATYP_CODE)',
  },
  { target: 'note_text', sure: 1, names: 'Note|Notes|User Note|Patron Note|Comment|Comments', why: 'Alma' },
  {
    target: 'statistic_category',
    sure: 1,
    names:
      'Statistical Category|Statistic Category|Statistics|Stat Category|Stat Cat|User Statistic|Statistical Categories',
    why: 'Alma and Voyager',
  },
  {
    target: 'ssn',
    sure: 2,
    names:
      'SSN|Social Security Number|Social Security|Soc Sec|Soc Sec No|SS Number|SSN Last 4|SPBPERS_SSN|National ID|Tax ID|TIN|SIN|Social Insurance Number',
    why: 'never taken over (DESIGN §7, D 8-3)',
  },
];
