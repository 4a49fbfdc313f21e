//! `meshctl charts` against real registries and web servers: what helm has pushed and packed is fetched, credentials
//! stay where they belong, and what nobody should unpack ends in an error that leaves nothing behind.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use crate::harness::{Output, program};

/// The servers of charts.py, which the tests of this process share.
struct Servers {
    place: Value,
    state: tempfile::TempDir,
    /// Its standard input is what keeps the servers running.
    _supervisor: Child,
}

impl Servers {
    fn shared() -> &'static Self {
        static SHARED: LazyLock<Servers> = LazyLock::new(Servers::start);
        &SHARED
    }

    fn start() -> Self {
        let state = tempfile::tempdir().expect("a folder");
        let mut supervisor = Command::new("python3")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rig/charts.py"))
            .arg(state.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is installed");
        let mut line = String::new();
        let output = supervisor.stdout.take().expect("its output is piped");
        BufReader::new(output).read_line(&mut line).expect("charts.py writes text");
        let place = serde_json::from_str(&line).expect("the servers start (see above why not)");
        let servers = Self { place, state, _supervisor: supervisor };
        servers.publish();
        servers
    }

    fn at(&self, name: &str) -> &str {
        self.place[name].as_str().expect("charts.py names it")
    }

    fn ca(&self) -> &str {
        self.at("ca")
    }

    /// A file that the web servers serve from now on.
    fn serve(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.state.path().join("www").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a file");
    }

    /// Everything that the web servers were asked whose path has this in it.
    fn asked(&self, part: &str) -> Vec<Value> {
        let text = fs::read_to_string(self.at("requests")).expect("the requests");
        let requests = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
        requests.filter(|request| request["path"].as_str().is_some_and(|path| path.contains(part))).collect()
    }

    fn helm(&self, arguments: &[&str]) {
        let output = Command::new(program("helm"))
            .args(arguments)
            .env_clear()
            .env("HOME", self.state.path())
            .current_dir(self.state.path())
            .output()
            .expect("helm starts");
        assert!(output.status.success(), "helm {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// Charts in all servers, as helm makes and pushes them.
    fn publish(&self) {
        let path = |name: &str| self.state.path().join(name);
        for (name, version) in
            [("shop", "1.2.3"), ("shop", "1.3.0"), ("shop", "2.0.0-rc.1"), ("cart", "0.1.0+b1")]
        {
            fs::create_dir_all(path(name).join("templates")).expect("a folder");
            let chart = format!("apiVersion: v2\nname: {name}\nversion: {version}\nappVersion: '7'\n");
            fs::write(path(name).join("Chart.yaml"), chart).expect("a file");
            fs::write(
                path(name).join("values.yaml"),
                format!("version: {version}\nimage: docker.io/shop/web:7\n"),
            )
            .expect("a file");
            fs::write(path(name).join("templates/pod.yaml"), POD).expect("a file");
            self.helm(&["package", name, "--destination", "www/charts"]);
            let packed = format!("www/charts/{name}-{version}.tgz");
            for registry in ["open", "basic", "token"] {
                if registry != "open" {
                    let login = [
                        "registry",
                        "login",
                        self.at(registry),
                        "-u",
                        "me",
                        "-p",
                        "s3cret",
                        "--ca-file",
                        self.ca(),
                    ];
                    self.helm(&login);
                }
                let target = format!("oci://{}/charts", self.at(registry));
                self.helm(&["push", &packed, &target, "--ca-file", self.ca()]);
            }
        }
        self.helm(&["repo", "index", "www/charts"]);
        for file in fs::read_dir(path("www/charts")).expect("the charts").flatten() {
            let name = file.file_name().into_string().expect("text");
            self.serve(&format!("private/charts/{name}"), fs::read(file.path()).expect("a file"));
        }
    }

    fn packed(&self, name: &str) -> Vec<u8> {
        fs::read(self.state.path().join("www/charts").join(name)).expect("a packed chart")
    }
}

const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Release.Name }}}\nspec:\n  containers:\n  - {name: web, image: {{ .Values.image }}}\n";

/// A user with a home of their own.
struct User(tempfile::TempDir);

impl User {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a file");
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let output = Command::new(env!("CARGO_BIN_EXE_meshctl"))
            .arg("charts")
            .args(arguments)
            .args(["--ca-file", Servers::shared().ca()])
            .env_clear()
            .env("HOME", self.0.path())
            .env("PATH", format!("{}:/usr/bin:/bin", self.path("bin").display()))
            .current_dir(self.0.path())
            .stdin(Stdio::null())
            .output()
            .expect("meshctl starts");
        let text = |bytes| String::from_utf8(bytes).expect("meshctl writes UTF-8");
        Output { status: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// The charts of the answer, by name and version.
    #[track_caller]
    fn charts(&self, arguments: &[&str]) -> Vec<String> {
        let output = self.run(&[arguments, &["-o", "json"]].concat());
        assert_eq!(output.status, Some(0), "{arguments:?}: {}", output.stderr);
        let answer: Value = serde_json::from_str(&output.stdout).expect("a document");
        let charts = answer["charts"].as_array().expect("charts").iter();
        charts.map(|chart| format!("{} {}", chart["name"], chart["version"]).replace('"', "")).collect()
    }

    /// A failure: this exit code, a cause with this text, advice, and nothing left behind.
    #[track_caller]
    fn refused(&self, arguments: &[&str], status: i32, cause: &str) {
        let output = self.run(&[arguments, &["-o", "json", "--to", "out"]].concat());
        assert_eq!(output.status, Some(status), "{arguments:?}: {}", output.stderr);
        let failure: Value = serde_json::from_str(&output.stdout).expect("a document");
        let field = |name: &str| failure[name].as_str().unwrap_or_default();
        assert!(field("cause").contains(cause), "{arguments:?}: {failure}");
        assert!(!field("advice").is_empty() && !output.stderr.contains("s3cret"), "{failure}");
        assert_eq!(self.left(), Vec::<PathBuf>::new());
    }

    /// What is in the cache and among the results.
    fn left(&self) -> Vec<PathBuf> {
        let files = |folder: &str| fs::read_dir(self.path(folder)).into_iter().flatten().flatten();
        files(".cache/meshctl/charts").chain(files("out")).map(|entry| entry.path()).collect()
    }
}

#[test]
#[ignore = "needs the rig"]
fn charts_of_a_repository_are_found_by_range_and_cached() {
    let (servers, user) = (Servers::shared(), User::new());
    let repository = format!("https://{}/charts", servers.at("web"));
    let from = ["--repo", &repository];
    assert_eq!(user.charts(&[&["list"][..], &from].concat()), ["cart 0.1.0+b1", "shop 2.0.0-rc.1"]);
    assert_eq!(
        user.charts(&[&["list", "shop"][..], &from].concat()),
        ["shop 2.0.0-rc.1", "shop 1.3.0", "shop 1.2.3"]
    );
    for (range, version) in
        [("", "1.3.0"), ("~1.2.0", "1.2.3"), ("2.0.0-rc.1", "2.0.0-rc.1"), (">1-0", "2.0.0-rc.1")]
    {
        let arguments = [&["pull", "shop", "--to", "out", "--version", range][..], &from].concat();
        assert_eq!(user.charts(&arguments), [format!("shop {version}")], "{range}");
        let file = format!("shop-{version}.tgz");
        assert_eq!(fs::read(user.path("out").join(&file)).expect("pulled"), servers.packed(&file));
    }
    let before = servers.asked("/charts/shop-1.3.0.tgz").len();
    user.charts(&[&["pull", "shop"][..], &from].concat());
    assert_eq!(servers.asked("/charts/shop-1.3.0.tgz").len(), before, "it came from the cache");
    assert_eq!(user.charts(&["list"]).len(), 3, "the cache has them");
    let wrong = [&["pull", "shopp"][..], &from].concat();
    let output = user.run(&wrong);
    assert!(output.status == Some(2) && output.stderr.contains("Did you mean `shop`?"), "{}", output.stderr);
}

#[test]
#[ignore = "needs the rig"]
fn charts_of_registries_are_found_by_tag_range_and_digest() {
    let (servers, user) = (Servers::shared(), User::new());
    let open = format!("oci://{}/charts", servers.at("open"));
    assert_eq!(
        user.charts(&["list", &format!("{open}/shop")]),
        ["shop 2.0.0-rc.1", "shop 1.3.0", "shop 1.2.3"]
    );
    assert_eq!(user.charts(&["pull", &format!("{open}/shop"), "--to", "out"]), ["shop 1.3.0"]);
    assert_eq!(user.charts(&["pull", &format!("{open}/shop:1.2.3"), "--to", "out"]), ["shop 1.2.3"]);
    assert_eq!(user.charts(&["pull", &format!("{open}/cart"), "--to", "out"]), ["cart 0.1.0+b1"]);
    assert_eq!(fs::read(user.path("out/shop-1.2.3.tgz")).expect("pulled"), servers.packed("shop-1.2.3.tgz"));
    let absent = format!("{open}/shop@sha256:{}", "0".repeat(64));
    User::new().refused(&["pull", &absent], 8, "404");
}

#[test]
#[ignore = "needs the rig"]
fn credentials_come_from_helm_and_docker() {
    let servers = Servers::shared();
    for registry in ["basic", "token"] {
        let host = servers.at(registry);
        let source = format!("oci://{host}/charts/shop:1.2.3");
        let pull = ["pull", source.as_str()];
        User::new().refused(&pull, 8, "401");
        let auths = json!({"auths": {host: {"auth": "bWU6czNjcmV0"}}}).to_string();
        let user = User::new();
        user.file(".config/helm/registry/config.json", &auths);
        assert_eq!(user.charts(&pull), ["shop 1.2.3"]);
        let user = User::new();
        user.file(".docker/config.json", json!({"credHelpers": {host: "rig"}}).to_string());
        user.file(
            "bin/docker-credential-rig",
            "#!/bin/sh\nread host\nprintf '{\"Username\": \"me\", \"Secret\": \"s3cret\"}'\n",
        );
        let helper = user.path("bin/docker-credential-rig");
        assert!(Command::new("chmod").arg("+x").arg(helper).status().expect("chmod").success());
        assert_eq!(user.charts(&pull), ["shop 1.2.3"]);
        let user = User::new();
        user.file(".docker/config.json", auths.replace("bWU6czNjcmV0", "bWU6d3Jvbmc="));
        user.refused(&pull, 8, "401");
    }
}

#[test]
#[ignore = "needs the rig"]
fn credentials_of_a_repository_are_for_that_repository() {
    let (servers, user) = (Servers::shared(), User::new());
    let (web, other) = (servers.at("web"), servers.at("other"));
    let private = format!("https://{web}/private/charts");
    User::new().refused(&["pull", "shop", "--repo", &private], 8, "401");
    let with_user = private.replace("https://", "https://me:s3cret@");
    assert_eq!(user.charts(&["pull", "shop", "--repo", &with_user]), ["shop 1.3.0"]);
    let user = User::new();
    let known =
        format!("repositories:\n- {{name: mine, url: '{private}', username: me, password: s3cret}}\n");
    user.file(".config/helm/repositories.yaml", known);
    assert_eq!(user.charts(&["pull", "mine/shop", "--version", "1.2.3"]), ["shop 1.2.3"]);
    // An index that names another server, and a redirect to it: both are followed without the password.
    let index = format!(
        "apiVersion: v1\nentries:\n  shop:\n  - {{name: shop, version: 1.2.3, urls: ['https://{other}/charts/shop-1.2.3.tgz?by=index']}}\n"
    );
    servers.serve("private/elsewhere/index.yaml", index);
    let elsewhere = with_user.replace("/charts", "/elsewhere");
    assert_eq!(user.charts(&["pull", "shop", "--repo", &elsewhere]), ["shop 1.2.3"]);
    let redirect =
        format!("https://me:s3cret@{web}/redirect?to=https://{other}/charts/shop-1.2.3.tgz%3Fby%3Dredirect");
    assert_eq!(user.charts(&["pull", &redirect]), ["shop 1.2.3"]);
    for by in ["by=index", "by=redirect"] {
        let asked: Vec<Value> =
            servers.asked(by).into_iter().filter(|request| request["server"] == "other").collect();
        assert!(asked.len() == 1 && asked[0]["headers"].get("authorization").is_none(), "{by}: {asked:?}");
    }
    assert!(
        servers.asked("/redirect?to=https").iter().all(|one| one["headers"].get("authorization").is_some())
    );
}

#[test]
#[ignore = "needs the rig"]
fn unsafe_ways_are_not_taken() {
    let servers = Servers::shared();
    let (web, plain) = (servers.at("web"), servers.at("plain"));
    let down = format!("https://{web}/redirect?to=http://{plain}/charts/shop-1.2.3.tgz");
    User::new().refused(&["pull", &down], 3, "it leads from https to http:");
    assert_eq!(
        User::new().charts(&["pull", &format!("http://{plain}/charts/shop-1.2.3.tgz")]),
        ["shop 1.2.3"]
    );
    User::new().refused(&["pull", "http://192.0.2.1/charts/shop-1.2.3.tgz"], 3, "not https");
    User::new().refused(&["pull", &format!("https://{web}/cut/charts/shop-1.2.3.tgz")], 8, "ended early");
    User::new().refused(&["pull", &format!("https://{web}/slow"), "--timeout", "1s"], 8, "within 1s");
    User::new().refused(&["pull", &format!("https://{web}/nowhere.tgz")], 8, "404");
    // Without the certificate of its authority the server is not trusted.
    let output = Command::new(env!("CARGO_BIN_EXE_meshctl"))
        .args(["charts", "pull", &format!("https://{web}/charts/shop-1.2.3.tgz")])
        .env_clear()
        .output()
        .expect("meshctl starts");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(8) && told.contains("--ca-file"), "{told}");
}

#[test]
#[ignore = "needs the rig"]
fn what_has_another_digest_is_refused() {
    let servers = Servers::shared();
    let web = servers.at("web");
    let index = "apiVersion: v1\nentries:\n  shop:\n  - name: shop\n    version: 1.2.3\n    urls: [shop-1.2.3.tgz]\n    digest: ";
    servers.serve("mismatch/index.yaml", format!("{index}{}\n", "0".repeat(64)));
    servers.serve("mismatch/shop-1.2.3.tgz", servers.packed("shop-1.2.3.tgz"));
    let repository = format!("https://{web}/mismatch");
    User::new().refused(&["pull", "shop", "--repo", &repository], 3, "its digest is sha256:");
    // A registry that gives another blob than the one that its manifest names, and another manifest.
    let digest = format!("sha256:{}", "0".repeat(64));
    let layer = json!({"mediaType": "application/vnd.cncf.helm.chart.content.v1.tar+gzip", "digest": digest, "size": 500});
    let manifest = json!({"schemaVersion": 2, "layers": [layer]}).to_string();
    servers.serve("v2/bad/shop/manifests/1.2.3", &manifest);
    servers.serve(&format!("v2/bad/shop/manifests/{digest}"), &manifest);
    servers.serve(&format!("v2/bad/shop/blobs/{digest}"), servers.packed("shop-1.2.3.tgz"));
    User::new().refused(&["pull", &format!("oci://{web}/bad/shop:1.2.3")], 3, "and must be sha256:000");
    User::new().refused(&["pull", &format!("oci://{web}/bad/shop@{digest}")], 3, "and must be sha256:000");
    // A lock that was made before someone replaced the version.
    let user = User::new();
    let good = index.split("    digest").next().expect("an index");
    servers.serve("moving/index.yaml", good);
    servers.serve("moving/shop-1.2.3.tgz", servers.packed("shop-1.2.3.tgz"));
    let moving = format!("https://{web}/moving");
    assert_eq!(user.charts(&["lock", "shop", "--repo", &moving]), ["shop 1.2.3"]);
    servers.serve("moving/shop-1.2.3.tgz", servers.packed("shop-1.3.0.tgz"));
    let asked = servers.asked("/moving/").len();
    assert_eq!(user.charts(&["pull", "shop", "--repo", &moving, "--locked"]), ["shop 1.2.3"]);
    assert_eq!(servers.asked("/moving/").len(), asked, "what is locked and cached needs no network");
    fs::remove_dir_all(user.path(".cache")).expect("the cache is removed");
    let output = user.run(&["pull", "shop", "--repo", &moving, "--locked"]);
    assert!(output.status == Some(3) && output.stderr.contains("comparing shop"), "{}", output.stderr);
}

/// A packed chart with one more entry.
fn with_entry(kind: tar::EntryType, name: &str, size: u64) -> Vec<u8> {
    let mut tar = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    let mut add = |kind: tar::EntryType, name: &str, content: &mut dyn Read, size: u64| {
        let mut header = tar::Header::new_gnu();
        header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(kind);
        header.set_size(size);
        header.set_mode(0o644);
        header.set_cksum();
        tar.append(&header, content).expect("an entry");
    };
    let chart = b"name: shop\nversion: 1.2.3\n";
    add(tar::EntryType::Regular, "shop/Chart.yaml", &mut chart.as_slice(), chart.len() as u64);
    add(kind, name, &mut std::io::repeat(0).take(size), size);
    tar.into_inner().and_then(GzEncoder::finish).expect("an archive")
}

#[test]
#[ignore = "needs the rig"]
fn archives_that_nobody_should_unpack_leave_nothing_behind() {
    use tar::EntryType::{Char, Regular, Symlink};
    let servers = Servers::shared();
    let mut zeros = GzEncoder::new(Vec::new(), Compression::best());
    std::io::copy(&mut std::io::repeat(0).take(512 << 20), &mut zeros).expect("zeros");
    zeros.flush().expect("zeros");
    let whole = servers.packed("shop-1.2.3.tgz");
    for (name, archive, cause) in [
        ("up", with_entry(Regular, "shop/../../../escaped", 0), "leads out of the chart"),
        ("absolute", with_entry(Regular, "/escaped", 0), "is not a relative path"),
        ("link", with_entry(Symlink, "shop/link", 0), "is a link"),
        ("device", with_entry(Char, "shop/device", 0), "is neither a file nor a folder"),
        ("bomb", with_entry(Regular, "shop/bomb", 300 << 20), "larger than 5 MiB"),
        ("zeros", zeros.finish().expect("zeros"), ""),
        ("half", whole[..whole.len() / 2].to_vec(), "no sound gzip tar"),
        ("page", b"<html>".to_vec(), "no sound gzip tar"),
    ] {
        servers.serve(&format!("hostile/{name}.tgz"), archive);
        let user = User::new();
        user.refused(&["pull", &format!("https://{}/hostile/{name}.tgz", servers.at("web"))], 2, cause);
        assert!(!user.path("escaped").exists() && !Path::new("/escaped").exists(), "{name}");
    }
}

#[test]
#[ignore = "needs the rig"]
fn the_recipes_of_the_guide_run() {
    let (servers, user) = (Servers::shared(), User::new());
    let guide =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/charts.md")).expect("the guide");
    let recipes: Vec<&str> = guide
        .split("```sh\n")
        .skip(1)
        .filter_map(|rest| rest.split_once("```"))
        .map(|(recipe, _)| recipe)
        .collect();
    assert!(recipes.len() >= 6, "the guide has recipes");
    let binaries = Path::new(env!("CARGO_BIN_EXE_meshctl")).parent().expect("a folder");
    let helm = program("helm");
    for recipe in recipes {
        let script = recipe
            .replace("https://charts.example.com/mesh", &format!("https://{}/charts", servers.at("web")))
            .replace("registry.example.com", servers.at("open"));
        let output = Command::new("sh")
            .args(["-euc", &script])
            .env_clear()
            .env("HOME", user.path(""))
            .env("SSL_CERT_FILE", servers.ca())
            .env(
                "PATH",
                format!(
                    "{}:{}:/usr/bin:/bin",
                    binaries.display(),
                    helm.parent().expect("a folder").display()
                ),
            )
            .current_dir(user.path(""))
            .output()
            .expect("a shell");
        assert!(output.status.success(), "{recipe}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
