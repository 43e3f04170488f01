import { Button, Modal, Popover } from "antd";
import { useState } from "react";
import { clearDrafts, draftsOf } from "../forms/draft";
import { useMe } from "../session/session";
import { leave } from "../session/sign-in";
import { useWords } from "../words/language";

/** Who I am and for which organ; leaving asks what becomes of drafts on this computer. */
export const Who = () => {
  const me = useMe();
  const words = useWords();
  // How many drafts there were when the officer asked to leave; 0 while nothing is asked.
  const [drafts, ask] = useState(0);
  const go = () => {
    const kept = draftsOf(me.officer.id).length;
    if (kept > 0) ask(kept);
    else void leave();
  };
  const first = me.grants[0];
  const card = (
    <div className="who-card">
      <strong>{words.session.grants}</strong>
      <ul>
        {me.grants.map((grant) => (
          <li key={`${grant.organ}.${grant.role}`}>
            {grant.organName} · {grant.roleLabel}
            <small>{words.session.period(grant.from, grant.to)}</small>
          </li>
        ))}
      </ul>
      <Button block onClick={go}>
        {words.session.leave}
      </Button>
    </div>
  );
  return (
    <>
      <Popover content={card} trigger="click" placement="bottomRight">
        <button type="button" className="who">
          <span className="who-name">{me.officer.name}</span>
          {first && !me.officer.name.includes(first.roleLabel) && <small>{first.roleLabel}</small>}
        </button>
      </Popover>
      <Modal
        open={drafts > 0}
        title={words.session.drafts(drafts)}
        onCancel={() => ask(0)}
        footer={[
          <Button key="keep" onClick={() => void leave()}>
            {words.session.keepAndLeave}
          </Button>,
          <Button
            key="clear"
            type="primary"
            onClick={() => {
              clearDrafts(me.officer.id);
              void leave();
            }}
          >
            {words.session.clearAndLeave}
          </Button>,
        ]}
      >
        {words.session.draftsDetail}
      </Modal>
    </>
  );
};
