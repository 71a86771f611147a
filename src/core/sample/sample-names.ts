/**
 * Names for people whom nobody made but this table. Behind a space: the same name in its own script, which a person may
 * prefer. Each origin makes thirty-six people.
 */
interface Origin {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const origins: readonly Origin[] = [
  {
    first: ['Grace', 'Dylan', 'Harriet', 'Owen', 'Paige', 'Marcus'],
    last: ['Whitfield', 'O’Neil', 'Abernathy', 'Lockhart', 'D’Arcy', 'Smith'],
  },
  {
    first: ['Lucía', 'Iñigo', 'Ana', 'Andrés', 'Ximena', 'José'],
    last: ['Muñoz', 'Ibáñez', 'Peña', 'García', 'Núñez', 'Ordóñez'],
  },
  {
    first: ['Chidi', 'Ngozi', 'Amara', 'Emeka', 'Folake', 'Tunde'],
    last: ['Okafor', 'Adeyemi', 'Nwosu', 'Eze', 'Balogun', 'Okonkwo'],
  },
  {
    first: ['Wei 伟', 'Fang 芳', 'Jun 军', 'Min 敏', 'Yan 燕', 'Tao 涛'],
    last: ['Wang 王', 'Li 李', 'Zhao 赵', 'Chen 陈', 'Huang 黄', 'Zhou 周'],
  },
  {
    first: ['Björn', 'Jürgen', 'Åsa', 'Søren', 'Käthe', 'Liesl'],
    last: ['Müller', 'Åberg', 'Strauß', 'Sjöström', 'Brønsted', 'Köhler'],
  },
  {
    first: ['Layla ليلى', 'Omar عمر', 'Huda هدى', 'Yusuf يوسف', 'Mariam مريم', 'Khalid خالد'],
    last: ['Haddad حداد', 'Najjar نجار', 'Mansour منصور', 'Khoury خوري', 'Saleh صالح', 'Darwish درويش'],
  },
  {
    first: ['Chloé', 'Renée', 'Benoît', 'Zoë', 'Hélène', 'François'],
    last: ['Lefèvre', 'Gagné', 'Côté', 'Desrosiers', 'Bélanger', 'Noël'],
  },
  {
    first: ['Minh', 'Linh', 'Thảo', 'Đức', 'Hương', 'Tuấn'],
    last: ['Nguyễn', 'Trần', 'Phạm', 'Lê', 'Đặng', 'Võ'],
  },
  {
    first: ['Ananya अनन्या', 'Rohan रोहन', 'Priya प्रिया', 'Arjun अर्जुन', 'Kavya काव्या', 'Dev देव'],
    last: ['Sharma शर्मा', 'Patel पटेल', 'Iyer अय्यर', 'Gupta गुप्ता', 'Joshi जोशी', 'Mehta मेहता'],
  },
  {
    first: ['Fátima', 'João', 'Inês', 'Luís', 'Conceição', 'Tomás'],
    last: ['Gonçalves', 'Magalhães', 'Araújo', 'Simões', 'Leão', 'Falcão'],
  },
  {
    first: ['Ji-woo 지우', 'Seo-yeon 서연', 'Min-jun 민준', 'Ha-eun 하은', 'Do-yun 도윤', 'Su-bin 수빈'],
    last: ['Kim 김', 'Park 박', 'Choi 최', 'Jung 정', 'Kang 강', 'Yoon 윤'],
  },
  {
    first: ['Łukasz', 'Zofia', 'Agnieszka', 'Václav', 'Kryštof', 'Małgorzata'],
    last: ['Wiśniewski', 'Dąbrowska', 'Dvorský', 'Kowalczyk', 'Kučera', 'Šimek'],
  },
  {
    first: ['Olena Олена', 'Taras Тарас', 'Iryna Ірина', 'Andriy Андрій', 'Kateryna Катерина', 'Danylo Данило'],
    last: [
      'Shevchuk Шевчук',
      'Bondar Бондар',
      'Kovalenko Коваленко',
      'Melnyk Мельник',
      'Tkachuk Ткачук',
      'Lysenko Лисенко',
    ],
  },
];

/** How many people have a name of their own. */
export const namesThere = origins.length * 36;

export interface SampleName {
  readonly first: string;
  readonly last: string;
  /** In its own script; null where that is the Latin one. */
  readonly own: { readonly first: string; readonly last: string } | null;
}

/** A name that no other number below `namesThere` has. */
export function nameOf(number: number): SampleName {
  const { first, last } = origins[(number * 5) % origins.length] ?? { first: [], last: [] };
  const turn = Math.floor(number / origins.length);
  const [given = '', ownGiven = ''] = (first[turn % 6] ?? '').split(' ');
  const [family = '', ownFamily = ''] = (last[(turn + Math.floor(turn / 6)) % 6] ?? '').split(' ');
  return { first: given, last: family, own: ownGiven === '' ? null : { first: ownGiven, last: ownFamily } };
}
