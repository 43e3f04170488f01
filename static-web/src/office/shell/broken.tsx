import { Button } from "antd";
import { Link, useRouteError } from "react-router";
import { Nothing } from "../parts/states";
import { useWords } from "../words/language";

export const BrokenPage = () => {
  const words = useWords();
  const error = useRouteError();
  return (
    <div className="page">
      <Nothing
        title={words.states.broken}
        detail={`${words.states.brokenDetail} (${error instanceof Error ? error.message : String(error)})`}
        action={<Button onClick={() => location.reload()}>{words.states.reload}</Button>}
      />
    </div>
  );
};

export const MissingPage = () => {
  const words = useWords();
  return (
    <div className="page">
      <Nothing
        title={words.states.notFound}
        detail={words.states.notFoundDetail}
        action={<Link to="/">{words.states.toWorklist}</Link>}
      />
    </div>
  );
};
