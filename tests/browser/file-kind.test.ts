// Browsers and Node disagree about what the label “latin1” means, so the same tests run in both.
import '../unit/core/reading/file-kind.test.ts';
