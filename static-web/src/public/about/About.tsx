import { Badge } from "../States";
import { today } from "../dates";
import { useTitle } from "../title";
import { useWords } from "../words";

export default function About() {
  const { about } = useWords();
  useTitle(about.title);
  return (
    <div className="narrow prose">
      <h1>{about.title}</h1>
      <p className="lead">{about.lead}</p>

      <h2>{about.addresses}</h2>
      <p>{about.addressesLead}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{about.address}</th>
            <th scope="col">{about.gives}</th>
          </tr>
        </thead>
        <tbody>
          {about.addressRows.map(([address, gives]) => (
            <tr key={address}>
              <td>
                <code>{address}</code>
              </td>
              <td>{gives}</td>
            </tr>
          ))}
        </tbody>
      </table>

      <h2>{about.statuses}</h2>
      <dl className="meanings">
        {about.statusRows.map(([status, meaning]) => (
          <div key={status}>
            <dt>
              <Badge status={status} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>

      <h2>{about.feeds}</h2>
      <p>{about.feedsLead}</p>
      <ul>
        <li>
          <a href="/api/public/feed.atom">{about.feedAll}</a>
        </li>
      </ul>

      <h2>{about.downloads}</h2>
      <p>{about.downloadsLead}</p>

      <h2>{about.api}</h2>
      <p>
        {about.apiLead}
        <a href="/api/reference">{about.apiLink}</a>
      </p>
      <ul>
        <li>
          <a href={`/api/public/calendar?year=${today().slice(0, 4)}`}>{about.calendar}</a>
        </li>
      </ul>

      <h2>{about.rights}</h2>
      {about.rightsText.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
