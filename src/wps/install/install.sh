#!/bin/sh
# 把绩表装进这台电脑的 WPS 表格（麒麟、统信等 Linux 和 Mac）。不用管理员，不用联网。
#   sh install.sh            装上，或换成这一版
#   sh install.sh --remove   撤掉，publish.xml 恢复原样
# WPS 的加载项文件夹不在老地方的：JSADDONS=文件夹 sh install.sh
set -eu
# Bytes, not letters: whatever others have written into publish.xml stays as it is.
LC_ALL=C
export LC_ALL
version=__VERSION__
folder=jibiao_$version
entry="<jsplugin name=\"jibiao\" type=\"et\" url=\"$folder\" version=\"$version\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
ours='<jsplugin[a-z]*[[:space:]][^>]*name=["'"'"']jibiao["'"'"'][^>]*/>'

stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

addons_folder() {
  if [ -n "${JSADDONS:-}" ]; then printf '%s' "$JSADDONS"
  elif [ "$(uname -s)" = Darwin ]; then
    printf '%s' "$HOME/Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons"
  else printf '%s' "$HOME/.local/share/Kingsoft/wps/jsaddons"; fi
}

# What a file holds to its last byte, in $whole; a shell drops ends of lines from what a command prints.
read_whole() {
  whole=$(cat "$1" && printf x)
  whole=${whole%x}
}

# Puts a file in the place of another in one move, with the rights of the one before.
put() {
  if [ -f "$2" ]; then cp -p "$2" "$2.jibiao-new"; fi
  cat "$1" >"$2.jibiao-new"
  mv -f "$2.jibiao-new" "$2"
}

# Takes out every version of ours: as it was before, to the byte, where nobody has written since; else our entry alone.
remove_ours() {
  removed=no
  for old in "$addons"/jibiao_[0-9]*; do
    [ -d "$old" ] || continue
    removed=yes
    if [ -f "$old/install/after.xml" ] && cmp -s "$old/install/after.xml" "$list"; then
      if [ -f "$old/install/before.xml" ]; then put "$old/install/before.xml" "$list"; else rm -f "$list"; fi
    fi
    rm -rf "$old"
  done
  if [ -f "$list" ] && grep -q "name=[\"']jibiao[\"']" "$list"; then
    removed=yes
    sed "/$(printf '%s' "$ours" | sed 's/\//\\\//g')/{
s/$(printf '%s' "$ours" | sed 's/\//\\\//g')//g
/^[[:space:]]*\$/d
}" "$list" >"$list.jibiao-cut"
    put "$list.jibiao-cut" "$list"
    rm -f "$list.jibiao-cut"
    if grep -q "name=[\"']jibiao[\"']" "$list"; then
      stop "$list 里绩表那一条写法特别，没有删掉。请用文本编辑器打开它，删去 name=\"jibiao\" 的那一条，再做一次。"
    fi
  fi
}

# The list with our entry before its end, in $merged. Stops where the file is not what WPS writes: nothing is changed then.
merge() {
  cut=$(printf '%s/%s' "$making" publish.xml)
  tr -d '\000' <"$list" | cmp -s - "$list" || stop "$list 不是 UTF-8 的，没有动它。请把它改名留底，再做一次。"
  read_whole "$list"
  case $whole in
    *"</jsplugins>"*)
      rest=${whole##*"</jsplugins>"}
      before=${whole%"</jsplugins>"*}
      case $before in
        *"
") entry="  $entry
" ;;
      esac
      merged=$before$entry"</jsplugins>"$rest ;;
    *"<jsplugins/>"*)
      rest=${whole##*"<jsplugins/>"}
      merged=${whole%"<jsplugins/>"*}"<jsplugins>$entry</jsplugins>"$rest ;;
    *) merged= rest=x ;;
  esac
  case $rest in
    *[![:space:]]*) stop "$list 里没有完整的 <jsplugins>…</jsplugins>，看不懂，没有动它。请把它改名留底，再做一次。" ;;
  esac
  printf '%s' "$merged" >"$cut"
}

[ -z "${SUDO_USER:-}" ] || stop "请不要用 sudo：加载项装在每个人自己的文件夹里，用自己的账号做一次就行。"
addons=$(addons_folder)
list=$addons/publish.xml
case ${1:-} in
  "") ;;
  --remove)
    remove_ours
    if [ $removed = yes ]; then printf '%s\n' "已撤掉绩表。请关掉全部 WPS 窗口再打开。"
    else printf '%s\n' "这里没有装过绩表，什么都没有动。"; fi
    exit 0 ;;
  *) stop "看不懂“$1”。装上：sh install.sh；撤掉：sh install.sh --remove" ;;
esac

here=$(cd "$(dirname "$0")" && pwd)
from=$(dirname "$here")
for file in index.html main.js ribbon.xml manifest.xml taskpane.html; do
  [ -f "$from/$file" ] || stop "$from 里没有 $file。请把整个 wps 文件夹一起拷来，再做一次。"
done
if grep -q jibiaoTemplateFolder "$from/templates/index.js" 2>/dev/null && [ ! -f "$from/../templates/index.js" ]; then
  stop "$from 旁边没有 templates 文件夹，表样都在里面。请把它和 wps 一起拷来，再做一次。"
fi
if [ ! -d "$(dirname "$addons")" ]; then
  stop "没有找到 WPS 的文件夹 $(dirname "$addons")。请先打开一次 WPS 表格再装；装在别处的，写明 JSADDONS=文件夹。"
fi

mkdir -p "$addons"
making=$addons/.jibiao-making
trap 'rm -rf "$making" "$list.jibiao-new" "$list.jibiao-cut"' EXIT
rm -rf "$making"
mkdir -p "$making/$folder"
cp -R "$from/." "$making/$folder"
rm -rf "$making/$folder/install" "$making/$folder/publish.html" "$making/$folder/publish.js"
# Where one folder of forms serves all three editions, it goes along.
if [ -f "$from/../templates/index.js" ]; then
  rm -rf "$making/$folder/templates"
  cp -R "$from/../templates" "$making/$folder/templates"
fi
mkdir "$making/$folder/install"

# Tried before anything is changed: a list that cannot be read stays, and so does the version before.
if [ -f "$list" ]; then (merge) || exit 1; fi
remove_ours
if [ -f "$list" ]; then
  merge
  cp -p "$list" "$making/$folder/install/before.xml"
else
  printf '%s\n' '<?xml version="1.0" encoding="UTF-8"?>' '<jsplugins>' "  $entry" '</jsplugins>' >"$making/publish.xml"
fi
cp "$making/publish.xml" "$making/$folder/install/after.xml"
mv "$making/$folder" "$addons/$folder"
put "$making/publish.xml" "$list"
printf '%s\n' "已装好绩表 $version。" \
  "1. 关掉全部 WPS 窗口，再打开 WPS 表格；问是否信任加载项时，点“允许”。" \
  "2. 点了“允许”，要再关掉、打开一次，才有“绩表”选项卡。" \
  "撤掉：sh install.sh --remove"
