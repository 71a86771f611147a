import { describe, expect, test } from 'vitest';
import { groupKind } from '../../../../src/core/report/group-kind.ts';

describe('A user group', () => {
  test.each(['STUDENT', 'student', 'UGRD', 'UG2', 'GRAD', 'PGR_FT', 'Undergraduates', 'STU', 'MassCommStudent', 'PhD'])(
    '%s is one of students',
    (code) => expect(groupKind(code)).toBe('student'),
  );

  test.each(['FACULTY', 'Staff', 'EMP', 'employee_2', 'FAC', 'FACSTAFF', 'Adjunct', 'Library-Staff', 'EMERITI'])(
    '%s is one of employees',
    (code) => expect(groupKind(code)).toBe('staff'),
  );

  test.each(['', '01', 'COMMUNITY', 'ALUMNI', 'DRUG', 'TEMPLE', 'NON-STUDENT', 'Student Employee', 'GRAD FACULTY'])(
    '%s may be anybody',
    (code) => expect(groupKind(code)).toBe('unsure'),
  );

  test('is told by its name where the code says nothing', () => {
    expect(groupKind('07', 'Undergraduate student')).toBe('student');
    expect(groupKind('08', 'Faculty')).toBe('staff');
  });

  test('is what the library says, whatever it is called', () => {
    const sorted = { students: ['Faculty '], staff: ['student', ''] };
    expect(groupKind('FACULTY', '', sorted)).toBe('student');
    expect(groupKind(' Student', 'Student', sorted)).toBe('staff');
    expect(groupKind('', '', sorted)).toBe('unsure');
  });
});
