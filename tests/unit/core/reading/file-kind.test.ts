import { describe, expect, test } from 'vitest';
import { bytesThatTell, fileKind } from '../../../../src/core/reading/file-kind.ts';
import { bytesOf, utf16 } from '../../../fixtures/read-export.ts';

type Content = string | Uint8Array;

const asBytes = (content: Content): Uint8Array => (typeof content === 'string' ? bytesOf(content) : content);

describe('an export by its content', () => {
  const exports: Readonly<Record<string, Content>> = {
    'a list of users': '<users>',
    'a list with attributes': '<users xmlns="x">',
    'a single closed user': '<user/>',
    'a user with a prefix': '<a.b:user>',
    'the old format': '<userRecords><userRecord>',
    'a byte order mark before it': bytesOf([0xef, 0xbb, 0xbf], '<users>'),
    'text before it': 'Report of today\n<users>',
    'a comma before it': 'Ann, Bob\n<users>',
    'white space before it': `${'\n'.repeat(5000)}<users>`,
    'UTF-16 LE with a byte order mark': utf16('\uFEFF<users>'),
    'UTF-16 BE with a byte order mark': utf16('\uFEFF\n<users>', 'be'),
    'UTF-16 LE without': utf16('<users>'),
    'UTF-16 BE without': utf16('<users>', 'be'),
    'letters that are no UTF-8 before it': bytesOf([0xf1], '<users>'),
  };
  for (const [what, content] of Object.entries(exports)) {
    test(what, () => expect(fileKind(asBytes(content))).toEqual({ kind: 'xml', hasUsers: true }));
  }

  test('a declaration alone, which promises no users', () => {
    expect(fileKind(bytesOf('<?xml version="1.0"?><anything/>'))).toEqual({ kind: 'xml', hasUsers: false });
  });
});

describe('nothing to read', () => {
  for (const [what, content] of Object.entries({
    'no bytes': '',
    'white space': ' \t\r\n',
    'a byte order mark only': '\uFEFF',
    'a byte order mark and white space': '\uFEFF\n',
    'white space in UTF-16': utf16('\uFEFF\r\n\t'),
  })) {
    test(what, () => expect(fileKind(asBytes(content))).toEqual({ kind: 'empty' }));
  }
});

describe('a container', () => {
  for (const [what, content, kind] of [
    ['a zip', bytesOf('PK', [3, 4], 'users.xml<users>'), 'zip'],
    ['an empty zip', bytesOf('PK', [5, 6]), 'zip'],
    ['gzip', bytesOf([0x1f, 0x8b, 8]), 'gzip'],
  ] as const) {
    test(what, () => expect(fileKind(content)).toEqual({ kind }));
  }
});

describe('something else, and what it looks like', () => {
  const others: Readonly<Record<string, readonly [content: Content, looksLike: RegExp]>> = {
    'an old Excel file': [bytesOf([0xd0, 0xcf, 0x11, 0xe0]), /old Excel/],
    'a PDF': ['%PDF-1.7', /PDF/],
    'a PNG': [bytesOf([0x89], 'PNG\r\n'), /picture/],
    'a JPEG': [bytesOf([0xff, 0xd8, 0xff, 0xe0]), /picture/],
    'a GIF': ['GIF89a', /picture/],
    'a web page in UTF-16': [utf16('\uFEFF<html><user>'), /web page/],
    'a table with tabs in UTF-16, as Excel saves it': [utf16('\uFEFFid\tname\n'), /tabs/],
    'a table in UTF-16 without a byte order mark': [utf16('id\tname\n'), /tabs/],
    'a web page': ['<!DOCTYPE html><html><user></html>', /web page/],
    'a web page in capitals behind a comment': ['\n<!-- saved -->\n<HTML>', /web page/],
    'an Excel sheet disguised as a page': ['<table border=1><tr>', /web page/],
    'a JSON object': ['{"user": "<b>"}', /JSON/],
    'a JSON list': ['[\n  {"a": 1}\n]', /JSON/],
    'a table with commas': ['id,name\r\n1,Ann\r\n', /commas or semicolons/],
    'a table with semicolons': ['id;name\n1;Ann\n', /commas or semicolons/],
    'a table with tabs': ['id\tname\n1\tAnn\n', /tabs/],
    'a log': ['2026-08-01 08:00:00 INFO started\n', /plain text/],
    'one byte': ['x', /plain text/],
    'one “<”': ['<', /plain text/],
    'a program’s own file': [bytesOf([0x7f], 'ELF', [2, 1, 0, 0]), /program/],
    'XML of something else without a declaration': ['<books><book/></books>', /./],
    'the letters without a tag': ['users', /plain text/],
    'a tag that begins like one': ['<username>', /./],
  };
  for (const [what, [content, looksLike]] of Object.entries(others)) {
    test(what, () => {
      expect(fileKind(asBytes(content))).toMatchObject({ kind: 'other', looksLike: expect.stringMatching(looksLike) });
    });
  }
});

test.each([
  ['a table with commas', 'id,name\r\n1,Ann\r\n', true],
  ['text, for a title may stand above a table', 'Students of Fall 2032\n\nid,name\n', true],
  ['a saved page, for some systems call a table so', '<html><table><tr><td>id</td></tr></table></html>', true],
  ['UTF-16 without its mark', utf16('id,name\n1,Ann\n'), true],
  ['a PDF', '%PDF-1.7', false],
  ['JSON', '{"users": []}', false],
  ['a program’s own file', bytesOf([0x7f], 'ELF', [2, 1, 0, 0]), false],
])('whether there may be a table in it: %s', (_, content, mayBeTable) => {
  expect(fileKind(asBytes(content))).toMatchObject({ kind: 'other', mayBeTable });
});

test('64 KB from the start tell', () => {
  expect(bytesThatTell).toBe(65_536);
});
