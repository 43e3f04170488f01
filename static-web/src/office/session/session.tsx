import { Button, Result, Spin } from "antd";
import { createContext, use, useEffect, useState, type ReactNode } from "react";
import { callAs } from "../api/client";
import { Problem } from "../api/problem";
import { useRead } from "../api/queries";
import type { Me } from "../api/types";
import { Failure } from "../parts/states";
import { useLanguage, useWords } from "../words/language";
import { currentToken, finishSignIn, goSignIn, leave, openSession } from "./sign-in";

const MeContext = createContext<Me | null>(null);

/** Who I am; only inside a signed-in page. */
export const useMe = (): Me => {
  const me = use(MeContext);
  if (!me) throw new Error("useMe outside of a session");
  return me;
};

const Waiting = () => (
  <div className="whole-page">
    <Spin size="large" />
  </div>
);

const Refused = ({ error }: { error: unknown }) => {
  const words = useWords();
  const { language } = useLanguage();
  return (
    <div className="whole-page">
      <Result
        status="warning"
        title={words.session.failed}
        subTitle={error instanceof Error ? error.message : String(error)}
        extra={
          <Button type="primary" onClick={() => void goSignIn(language)}>
            {words.session.again}
          </Button>
        }
      />
    </div>
  );
};

const Known = ({ children }: { children: ReactNode }) => {
  const words = useWords();
  const me = useRead<Me>("/api/office/me");
  if (me.isPending) return <Waiting />;
  if (me.isError)
    return (
      <div className="whole-page">
        <Failure error={me.error} again={() => void me.refetch()} />
        {me.error instanceof Problem && me.error.status === 403 && (
          <Button type="link" onClick={() => void leave()}>
            {words.session.another}
          </Button>
        )}
      </div>
    );
  return <MeContext value={me.data}>{children}</MeContext>;
};

export const SessionGate = ({ children }: { children: ReactNode }) => {
  const { language } = useLanguage();
  const [ready, setReady] = useState(false);
  const [error, setError] = useState<unknown>(null);

  callAs({
    token: currentToken,
    language: () => language,
    unauthorised: () => void goSignIn(language).catch(setError),
  });

  useEffect(() => {
    openSession()
      .then(() => currentToken())
      .then((token) => (token ? setReady(true) : goSignIn(language)))
      .catch(setError);
  }, []);

  if (error) return <Refused error={error} />;
  return ready ? <Known>{children}</Known> : <Waiting />;
};

export const CallbackPage = () => {
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    finishSignIn()
      .then((page) => page && location.replace(page))
      .catch(setError);
  }, []);
  return error ? <Refused error={error} /> : <Waiting />;
};
