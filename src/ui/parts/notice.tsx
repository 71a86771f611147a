import './notice.css';
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly children: ComponentChildren;
  readonly onDismiss: () => void;
}

/** Something that went another way than asked, told at once and put away by the person. */
export function Notice({ children, onDismiss }: NoticeProps) {
  return (
    <div class="notice" role="alert">
      <p>{children}</p>
      <button type="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
