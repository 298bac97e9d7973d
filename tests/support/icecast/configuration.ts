/** An icecast.xml for Icecast 2.4 on the loopback, with Debian's web folder for its status page. `kept.mp3` falls back on `backup.mp3`. */
export const configuration = ({ port, folder, readable }: { port: number; folder: string; readable: boolean }): string => `<icecast>
  <location>test</location>
  <admin>test@localhost</admin>
  <limits>
    <clients>200</clients><sources>10</sources><queue-size>524288</queue-size>
    <client-timeout>30</client-timeout><header-timeout>15</header-timeout><source-timeout>10</source-timeout>
    <burst-size>65536</burst-size>
  </limits>
  <authentication>
    <source-password>test</source-password><relay-password>test</relay-password>
    <admin-user>admin</admin-user><admin-password>test</admin-password>
  </authentication>
  <hostname>127.0.0.1</hostname>
  <listen-socket><port>${port}</port><bind-address>127.0.0.1</bind-address></listen-socket>
  <mount><mount-name>/kept.mp3</mount-name><fallback-mount>/backup.mp3</fallback-mount><fallback-override>1</fallback-override></mount>
  ${readable ? '<http-headers><header name="Access-Control-Allow-Origin" value="*" /></http-headers>' : ''}
  <paths>
    <basedir>/usr/share/icecast2</basedir><logdir>${folder}</logdir>
    <webroot>/usr/share/icecast2/web</webroot><adminroot>/usr/share/icecast2/admin</adminroot>
  </paths>
  <logging><accesslog>access.log</accesslog><errorlog>error.log</errorlog><loglevel>3</loglevel></logging>
  <security><chroot>0</chroot>${asRoot() ? '<changeowner><user>icecast2</user><group>icecast</group></changeowner>' : ''}</security>
</icecast>
`;

/** Icecast does not run as root; it changes to the user that Debian made for it. */
const asRoot = (): boolean => process.getuid?.() === 0;
