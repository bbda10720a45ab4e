import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import css from "./Modal.module.css";

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** `sheet` fills a narrow screen; `wide` is for lists with columns. */
  readonly form?: "sheet" | "wide";
  readonly children: ReactNode;
}

/**
 * A modal dialog: the browser's own, so that focus stays inside, Esc closes and the page behind is inert. The focus goes to
 * what carries `data-autofocus`, and back to where it was when the dialog goes.
 */
export function Modal({ title, closeLabel, onClose, form, children }: Props): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before React takes the element out of the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => dialog.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes; its key is Esc, which the dialog handles itself
    <dialog
      ref={ref}
      className={css.modal}
      data-form={form}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className={css.inner}>
        <header className={css.head}>
          <h2 id={heading}>{title}</h2>
          <button type="button" className={css.close} aria-label={closeLabel} onClick={onClose}>
            <X aria-hidden="true" size={18} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
