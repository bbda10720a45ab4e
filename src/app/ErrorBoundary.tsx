import { Component, type ReactNode } from "react";
import { say } from "../words/messages.ts";
import css from "./Message.module.css";

interface Props {
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** Catches a broken invariant: says so, keeps the case, and offers a way on. */
export class ErrorBoundary extends Component<Props, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <main className={css.message}>
        <h1>{say("app.broken.title")}</h1>
        <p>{say("app.broken.text")}</p>
        <p className={css.fine}>{error.message}</p>
        <p className={css.buttons}>
          <button
            type="button"
            className="button"
            onClick={() => this.setState({ error: undefined as never })}
          >
            {say("app.broken.again")}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              this.props.onReset();
              this.setState({ error: undefined as never });
            }}
          >
            {say("app.broken.reset")}
          </button>
        </p>
      </main>
    );
  }
}
