/** The one declaration of every document in the zip, whatever the export had. */
export const outputDeclaration = '<?xml version="1.0" encoding="UTF-8"?>';
