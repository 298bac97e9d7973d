/** An nginx.conf for HLS from a folder, as `docs/live.md` tells stations to do it. One process, so that one kill ends it. */
export const configuration = ({ port, folder, root }: { port: number; folder: string; root: string }): string => `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  types {
    application/vnd.apple.mpegurl m3u8;
    video/mp2t ts;
    audio/mp4 m4s mp4;
    audio/aac aac;
    text/vtt vtt;
  }
  log_format path '$uri';
  access_log ${folder}/access.log path;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    add_header Access-Control-Allow-Origin * always;
    location / { add_header Cache-Control "public, max-age=60"; add_header Access-Control-Allow-Origin * always; }
    location ~ \\.m3u8$ { add_header Cache-Control "no-cache"; add_header Access-Control-Allow-Origin * always; }
  }
}
`;
