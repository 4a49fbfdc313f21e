#!/bin/sh
# Installs meshctl, its shell completions and its man pages below one prefix: from a release, whose
# SHA-256 is checked before it is unpacked, or built with cargo from the checkout this script stands
# in. `sh install.sh --help` lists the options. Needs a POSIX shell and tar; it talks on stderr,
# stdout carries only --help and the plan of --dry-run.

set -eu
umask 022
LC_ALL=C
export LC_ALL

usage() {
	cat <<'END'
Usage: sh install.sh [OPTIONS]

Installs meshctl with its shell completions and man pages. Without a release location it builds
the checkout that install.sh stands in, which needs cargo.

Options:
  --releases URL|DIR  Where releases are: http(s)://, file:// or a directory [env: MESHCTL_RELEASES]
  --version VERSION   The release to install, such as 0.1.0 [default: latest]
  --from-source       Build the checkout, even when a release location is set
  --prefix DIR        Where to install [default: /usr/local if writable, else ~/.local]
  --uninstall         Remove what was installed below the prefix
  --dry-run           Print each action and change nothing
  --help              Print this help

Exit codes: 0 done, 1 failed, 2 wrong usage.
END
}

say() {
	printf '%s\n' "$*" >&2
}

fail() {
	say "install.sh: $*"
	exit 1
}

usage_error() {
	say "install.sh: $*; see sh install.sh --help"
	exit 2
}

# The last line that a command wrote into the file of reasons, to stand inside a sentence.
reason() {
	grep . "$work/reason" | tail -n 1 | sed 's/\.$//'
}

# Announces an action and does it; with --dry-run it is only printed.
step() {
	sentence=$1
	shift
	if [ "$dry_run" = yes ]; then
		printf '%s\n' "$sentence"
	else
		say "$sentence"
		"$@"
	fi
}

has() {
	command -v "$1" >/dev/null 2>&1
}

read_options() {
	releases=${MESHCTL_RELEASES:-}
	version=latest
	prefix=
	from_source=no
	uninstall=no
	dry_run=no
	while [ $# -gt 0 ]; do
		case $1 in
		--releases=* | --version=* | --prefix=*)
			option=${1%%=*}
			value=${1#*=}
			;;
		*)
			option=$1
			value=${2:-}
			;;
		esac
		case $option in
		--releases | --version | --prefix)
			case $value in
			'' | -*) usage_error "option $option needs a value" ;;
			esac
			[ "$option" != "$1" ] || shift
			;;
		esac
		case $option in
		--releases) releases=$value ;;
		--version) version=${value#v} ;;
		--prefix) prefix=$value ;;
		--from-source) from_source=yes ;;
		--uninstall) uninstall=yes ;;
		--dry-run) dry_run=yes ;;
		-h | --help)
			usage
			exit 0
			;;
		*) usage_error "unknown option '$1'" ;;
		esac
		shift
	done

	case $releases in
	'') from_source=yes ;;
	http://* | https://*) ;;
	file:///*) releases=${releases#file://} ;;
	*://*) usage_error "release location '$releases' is not an http(s):// or file:/// URL or a directory" ;;
	esac
	releases=${releases%/}
	case $version in
	*[!0-9A-Za-z.+-]*) usage_error "'$version' is not a version such as 0.1.0" ;;
	esac
	if [ "$from_source" = yes ] && [ "$version" != latest ]; then
		usage_error "--version chooses a release, and a build from source has only its own: give --releases or drop --version"
	fi
}

choose_targets() {
	if [ -z "$prefix" ]; then
		if [ -w /usr/local ]; then
			prefix=/usr/local
		elif [ -n "${HOME:-}" ]; then
			prefix=$HOME/.local
		else
			fail "failed to choose where to install: /usr/local is not writable and HOME is not set; give --prefix DIR"
		fi
	fi
	case $prefix in
	/*) ;;
	*) prefix=$(pwd)/$prefix ;;
	esac
	prefix=${prefix%/}
	binary=$prefix/bin/meshctl
	bash_completion=$prefix/share/bash-completion/completions/meshctl
	zsh_completion=$prefix/share/zsh/site-functions/_meshctl
	fish_completion=$prefix/share/fish/vendor_completions.d/meshctl.fish
	manual=$prefix/share/man/man1
}

# A private directory for downloads; `unpacked` gets the layout of a release archive.
make_work_directory() {
	partial=
	work=$(mktemp -d "${TMPDIR:-/tmp}/meshctl-install.XXXXXX") ||
		fail "failed to make a temporary directory below ${TMPDIR:-/tmp}; set TMPDIR to a directory you may write to"
	trap 'rm -rf "$work" ${partial:+"$partial"}' EXIT
	trap 'exit 129' HUP
	trap 'exit 130' INT
	trap 'exit 143' TERM
	unpacked=$work/unpacked
	mkdir "$unpacked"
}

# Copies a file of the release location to a local path; when that fails, reason() says why.
fetch() {
	case $releases in
	http://* | https://*)
		if has curl; then
			# A redirect may not lead from https to http.
			curl -fsSL --connect-timeout 30 --proto-redir "=${releases%%:*},https" -o "$2" "$releases/$1" 2>"$work/reason"
		elif has wget; then
			wget -T 30 -O "$2" "$releases/$1" 2>"$work/reason"
		else
			fail "failed to download $releases/$1: neither curl nor wget is installed; install one of them, or download the release and give its directory with --releases"
		fi
		;;
	*) cp "$releases/$1" "$2" 2>"$work/reason" ;;
	esac
}

# Decides which archive to install, and finds its published checksum. Only reads.
find_release() {
	case $(uname -s) in
	Linux) os=linux ;;
	Darwin) os=darwin ;;
	*) fail "failed to choose a release: there is none for the system $(uname -s); build it in a checkout with --from-source" ;;
	esac
	case $(uname -m) in
	x86_64 | amd64) arch=x86_64 ;;
	aarch64 | arm64) arch=aarch64 ;;
	*) fail "failed to choose a release: there is none for the processor $(uname -m); build it in a checkout with --from-source" ;;
	esac

	if [ "$version" = latest ]; then
		fetch latest "$work/latest" ||
			fail "failed to find the latest release: $(reason); check the release location $releases, or name a release with --version"
		version=$(tr -d '[:space:]' <"$work/latest")
		version=${version#v}
		case $version in
		'' | *[!0-9A-Za-z.+-]*) fail "failed to find the latest release: $releases/latest does not hold a version; name a release with --version" ;;
		esac
	fi

	archive=meshctl-$version-$os-$arch.tar.gz
	fetch "v$version/SHA256SUMS" "$work/SHA256SUMS" ||
		fail "failed to find release $version: $(reason); check --version and the release location $releases"
	checksum=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1; exit }' "$work/SHA256SUMS")
	[ -n "$checksum" ] ||
		fail "failed to find $archive: SHA256SUMS of release $version does not list it; choose another --version, or build it in a checkout with --from-source"
}

download() {
	fetch "v$version/$archive" "$work/$archive" ||
		fail "failed to download $archive: $(reason); check the release location $releases"
}

check_checksum() {
	if has sha256sum; then
		actual=$(sha256sum <"$work/$archive")
	elif has shasum; then
		actual=$(shasum -a 256 <"$work/$archive")
	else
		fail "failed to check $archive: neither sha256sum nor shasum is installed; install one of them"
	fi
	actual=${actual%% *}
	[ "$actual" = "$checksum" ] ||
		fail "failed to check $archive: its SHA-256 is $actual but SHA256SUMS says $checksum; nothing was installed, try again and tell whoever runs $releases if it stays so"
}

unpack() {
	{
		tar -tzf "$work/$archive" >"$work/members" &&
			tar -tvzf "$work/$archive" >"$work/listing"
	} 2>"$work/reason" ||
		fail "failed to read $archive: $(reason); nothing was installed, tell whoever runs $releases"
	if grep -Eq '^/|(^|/)\.\.(/|$)' "$work/members" || grep -q '^[^d-]' "$work/listing"; then
		fail "failed to unpack $archive: it has links or names that lead outside of the archive; nothing was installed, tell whoever runs $releases"
	fi
	tar -xzf "$work/$archive" -C "$unpacked" 2>"$work/reason" ||
		fail "failed to unpack $archive: $(reason); make room below ${TMPDIR:-/tmp} or set TMPDIR"
}

find_checkout() {
	checkout=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
	grep -q '^name = "meshctl"' "$checkout/Cargo.toml" 2>/dev/null ||
		fail "failed to find what to install: no release location is used and $checkout is not a checkout of meshctl; give --releases URL or run the install.sh of a checkout"
	has cargo ||
		fail "failed to build $checkout: cargo is not installed; install a Rust toolchain, or give --releases URL to install a release"
}

build() {
	# The target directory is named so that no setting of cargo can move the binary elsewhere.
	(cd "$checkout" && cargo build --release --locked --target-dir "$checkout/target" >&2) ||
		fail "failed to build $checkout: cargo says why above; correct that and run install.sh again"
	mkdir "$unpacked/man"
	{
		cp "$checkout/target/release/meshctl" "$unpacked/meshctl" &&
			cp -R "$checkout/completions" "$unpacked/completions" &&
			"$unpacked/meshctl" man "$unpacked/man" >&2
	} 2>"$work/reason" ||
		fail "failed to collect completions and man pages of the build: $(reason); nothing was installed, check that the checkout is complete"
}

# Refuses to install a part of what belongs together.
check_complete() {
	for file in meshctl completions/meshctl.bash completions/_meshctl completions/meshctl.fish man/meshctl.1; do
		[ -f "$unpacked/$file" ] ||
			fail "failed to install meshctl: $file is missing from the release or build; nothing was installed, choose another --version or check the checkout"
	done
}

# Puts a file in place by renaming, so that nobody ever sees half of it.
install_file() {
	directory=${3%/*}
	{
		mkdir -p "$directory" &&
			partial=$(mktemp "$directory/.meshctl.XXXXXX") &&
			cp "$2" "$partial" &&
			chmod "$1" "$partial" &&
			mv -f "$partial" "$3"
	} 2>"$work/reason" ||
		fail "failed to install $3: $(reason); choose a directory that you may write to with --prefix, or run install.sh with more rights"
	partial=
}

install_manual() {
	for page in "$unpacked"/man/*.1; do
		install_file 644 "$page" "$manual/${page##*/}"
	done
}

remove() {
	rm -f "$@" 2>"$work/reason" ||
		fail "failed to remove meshctl: $(reason); run install.sh with more rights"
}

main() {
	read_options "$@"
	choose_targets
	make_work_directory

	if [ "$uninstall" = yes ]; then
		[ -f "$binary" ] || fail "failed to remove meshctl: there is no $binary; give the --prefix that it was installed with"
		step "Remove $binary, its completions and its man pages" remove "$binary" "$bash_completion" \
			"$zsh_completion" "$fish_completion" "$manual/meshctl.1" "$manual"/meshctl-*.1
		return
	fi

	if [ "$from_source" = yes ]; then
		find_checkout
		step "Build $checkout with cargo build --release --locked" build
	else
		find_release
		step "Download $releases/v$version/$archive" download
		step "Check that its SHA-256 is $checksum" check_checksum
		step "Unpack it into a temporary directory" unpack
	fi
	step "Check that it is complete" check_complete
	step "Install $binary" install_file 755 "$unpacked/meshctl" "$binary"
	step "Install $bash_completion" install_file 644 "$unpacked/completions/meshctl.bash" "$bash_completion"
	step "Install $zsh_completion" install_file 644 "$unpacked/completions/_meshctl" "$zsh_completion"
	step "Install $fish_completion" install_file 644 "$unpacked/completions/meshctl.fish" "$fish_completion"
	step "Install the man pages into $manual" install_manual

	[ "$dry_run" = no ] || return 0
	say "meshctl is installed in $binary."
	case :$PATH: in
	*":$prefix/bin:"*) ;;
	*)
		say "$prefix/bin is not in PATH; add this line to the profile of your shell:"
		say "  export PATH=\"$prefix/bin:\$PATH\""
		;;
	esac
}

main "$@"
