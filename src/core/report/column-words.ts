/**
 * Words that headers are made of, as parts of words and without accents, in the languages of Alma's interface that use the
 * Latin alphabet, and some more. They help to choose between columns that fit alike; nothing depends on them.
 */
const words = {
  id: /\b(?:id|ids|identif\w*|kennung|ident|matricula|matricule|barcode|strichcode|primary|primar\w*|uid|usuario|user|users|benutzer\w*|utilisateur|utente|gebruiker\w*|nummer|number|numero|no|nr)\b|用户|标识|識別|사용자|ユーザー?/u,
  message:
    /\b(?:messag\w*|errors?|reasons?|rejec\w*|meldung\w*|fehler\w*|grund|motif|raison|erreurs?|mensaje|motivo|errore?s?|messaggio|causa|melding|fout\w*|reden|felmeddelande|mensagem|erro|descri\w*|details?)\b|错误|原因|訊息|消息|エラー|メッセージ|오류/u,
  name: /\b(?:\w*names?|nom|nombre|nome|naam|navn|namn|apellidos?|cognome|prenom|sobrenome)\b|姓名|名前|氏名|이름/u,
  file: /\b(?:file\w*|datei\w*|fichier|archivo|arquivo|bestand\w*)\b/u,
} as const;

export type HeaderWord = keyof typeof words;

/** Whether the header of a column names it as one. */
export function saysHeader(word: HeaderWord, header: string): boolean {
  const plain = header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('_', ' ');
  return words[word].test(plain);
}
