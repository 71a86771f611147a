import { describe, expect, test } from 'vitest';
import { groupKinds, guessedKind } from '../../../../src/core/report/group-kind.ts';

describe('A user group', () => {
  test.each(['STUDENT', 'student', 'UGRD', 'UG2', 'GRAD', 'PGR_FT', 'Undergraduates', 'STU', 'MassCommStudent', 'PhD'])(
    '%s is one of students',
    (code) => expect(guessedKind(code)).toBe('student'),
  );

  test.each(['FACULTY', 'Staff', 'EMP', 'employee_2', 'FAC', 'FACSTAFF', 'Adjunct', 'Library-Staff', 'EMERITI'])(
    '%s is one of employees',
    (code) => expect(guessedKind(code)).toBe('staff'),
  );

  test.each(['', '01', 'COMMUNITY', 'ALUMNI', 'DRUG', 'TEMPLE', 'NON-STUDENT', 'Student Employee', 'GRAD FACULTY'])(
    '%s may be anybody',
    (code) => expect(guessedKind(code)).toBe('unsure'),
  );

  test('is told by its name where the code says nothing', () => {
    expect(guessedKind('07', 'Undergraduate student')).toBe('student');
    expect(guessedKind('08', 'Faculty')).toBe('staff');
  });

  test('is what the library says, whatever it is called', () => {
    const kindOf = groupKinds([
      { code: 'Faculty ', name: '', kind: 'student' },
      { code: 'student', name: 'Student', kind: 'staff' },
      { code: 'UG', name: 'Undergraduates', kind: 'unsure' },
    ]);
    expect(kindOf('FACULTY')).toBe('student');
    expect(kindOf(' Student\u00A0')).toBe('staff');
    expect(kindOf('ug')).toBe('unsure');
  });

  test('is guessed by the name that the library has listed, where it says no more, and by its code where it lists nothing', () => {
    const kindOf = groupKinds([{ code: '07', name: 'Adjunct faculty', kind: null }]);
    expect(kindOf('07')).toBe('staff');
    expect(kindOf('GRAD')).toBe('student');
    expect(kindOf('')).toBe('unsure');
  });
});
