#!/bin/sh
# Makes every size of the icon from its drawings; run it after a change to an SVG and commit what it leaves.
# Needs rsvg-convert (Debian: librsvg2-bin) and icotool (Debian: icoutils).
set -eu
cd "$(dirname "$0")"

for size in 16 24 32 48 64 128 256 512; do
    # at a few pixels the full drawing is mud: the small one has fewer and thicker parts
    if [ "$size" -le 32 ]; then drawing=desk-small.svg; else drawing=desk.svg; fi
    rsvg-convert --width "$size" --height "$size" --output "desk-$size.png" "$drawing"
done

icotool --create --output=desk.ico \
    desk-16.png desk-24.png desk-32.png desk-48.png --raw=desk-64.png --raw=desk-128.png --raw=desk-256.png
