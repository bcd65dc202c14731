/** Named examples of `<ht-hotline-banner>`: README and tests read these. */

// A test keeps these words and numbers equal to the ledger's.
const danger = '<p><strong>In danger now: call <a href="tel:911">911</a>.</strong></p>';
const situations =
  '<p>Is someone keeping your pay, your ID or your phone, or making you do work or sex you do not want?</p>';
const situationsChild =
  '<p>Are you worried that someone is making a child work, or giving a child money, food or a place to stay for sex?</p>';
const call = 'call <a href="tel:+18883737888">1-888-373-7888</a>';
const text = 'text <a href="sms:233733">233733</a>';
const chat =
  '<a href="https://humantraffickinghotline.org/en/chat" rel="noreferrer noopener">chat on their website</a> (opens another website, which stays in the browser’s history)';
const relay = 'relay <a href="tel:711">711</a>';
const about =
  'Toll-free and confidential, day and night. A nonprofit organization, Compass Connections, runs it. Interpreters are available. It makes reports that the law permits or requires.';
const traces = 'Calls and texts stay in the phone’s log, and calls may show on the bill.';
const lawEnforcement =
  'These lines go straight to law enforcement. They take tips and are not a service for victims.';

const general = `${danger}
  ${situations}
  <p>National Human Trafficking Hotline: ${call}, ${text}, ${chat}, ${relay}. ${about}</p>
  <p>${traces}</p>`;

const folded = `${danger}
  <p><strong>National Human Trafficking Hotline.</strong> Call <a href="tel:+18883737888">1-888-373-7888</a></p>
  <details>
    <summary>More help</summary>
    ${situations}
    <p>Or ${text}, ${chat}, ${relay}. ${about}</p>
    <p>${traces}</p>
  </details>`;

const child = `${danger}
  ${situationsChild}
  <p>Missouri Child Abuse and Neglect Hotline: call <a href="tel:+18003923738">1-800-392-3738</a>.</p>
  <p>National Center for Missing &amp; Exploited Children: call <a href="tel:+18008435678">1-800-843-5678</a>.</p>
  <p>National Human Trafficking Hotline: ${call}, ${text}, ${chat}.</p>
  <p>${traces}</p>`;

const chosen = `${danger}
  ${situations}
  <p>National Human Trafficking Hotline: ${call}.</p>
  <p>National Domestic Violence Hotline: call <a href="tel:+18007997233">1-800-799-7233</a>, text START to <a href="sms:88788">88788</a>.</p>
  <p>${traces}</p>
  <p>${lawEnforcement} Homeland Security Investigations tip line. Federal law enforcement, not a victim service. Its tip form is tied to immigration enforcement. Call <a href="tel:+18774474847">1-877-447-4847</a>.</p>`;

export const examples: Record<string, string> = {
  banner: `<ht-hotline-banner>
  ${general}
</ht-hotline-banner>`,
  child: `<ht-hotline-banner about="child">
  ${child}
</ht-hotline-banner>`,
  top: `<ht-hotline-banner placement="top">
  ${folded}
</ht-hotline-banner>`,
  bottom: `<ht-hotline-banner placement="bottom">
  ${folded}
</ht-hotline-banner>`,
  'chosen-contacts': `<ht-hotline-banner contacts="911 nhth-call ndvh-call ndvh-text hsi-tip">
  ${chosen}
</ht-hotline-banner>`,
  'heading-level': `<ht-hotline-banner heading-level="2">
  ${general}
</ht-hotline-banner>`,
};
