#!/bin/sh
# Makes the sounds of this folder: a soft tone that is louder at each full second.
set -eu
cd "$(dirname "$0")"
tone() { echo "aevalsrc=exprs='(0.1+0.2*lt(mod(t\,1)\,0.1))*sin(2*PI*330*t)':s=44100:d=$1"; }
make() { seconds=$1; shift; ffmpeg -v error -y -f lavfi -i "$(tone "$seconds")" -ac 1 -map_metadata -1 -fflags +bitexact -flags:a +bitexact "$@"; }
make 12 -c:a libmp3lame -b:a 64k -id3v2_version 0 -write_xing 1 tone.mp3
make 2 -c:a libmp3lame -b:a 64k -id3v2_version 0 -write_xing 0 short.mp3
make 12 -c:a libopus -b:a 32k tone.opus
make 12 -c:a aac -b:a 48k -movflags +faststart tone.m4a

# Sweeps, whose pitch says the time: 300 Hz, and 40 more each second. Noise from the 30th second to the 45th wants bits.
sweep="aevalsrc=exprs='0.25*sin(2*PI*(300*t+20*t*t))+gte(t\,30)*lt(t\,45)*0.12*(2*random(0)-1)':s=16000:d=60"
make_sweep() { ffmpeg -v error -y -f lavfi -i "$sweep" -ac 1 -map_metadata -1 -fflags +bitexact -flags:a +bitexact -c:a libmp3lame -id3v2_version 0 "$@"; }
make_sweep -b:a 16k -write_xing 0 sweep-cbr.mp3
make_sweep -q:a 4 -write_xing 1 sweep-xing.mp3
make_sweep -q:a 4 -write_xing 0 sweep-unmarked.mp3
