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
  const [asking, ask] = useState(false);
  const drafts = draftsOf(me.officer.id).length;
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
      <Button block onClick={() => (drafts > 0 ? ask(true) : void leave())}>
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
        open={asking}
        title={words.session.drafts(drafts)}
        onCancel={() => ask(false)}
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
