#!/usr/bin/env python3
"""Writes src/resource/schemas/ from the CRDs that build.py collects in target/rig/manifests/crds.

    pip install pyyaml
    tests/rig/build.py && tests/rig/schemas.py

One file for each API group, one line for each kind (and for each version whose schema is its own): what the API
server checks, without descriptions, and with messages of our own. Run it after a new release of a module in tests/rig/go/manifests.
"""

import json
import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
GROUPS = (
    "networking.istio.io",
    "security.istio.io",
    "telemetry.istio.io",
    "extensions.istio.io",
    "gateway.networking.k8s.io",
)


# What a broken rule means, in our words. Rules about the filters of routes are worded by `worded`.
MESSAGES = {
    "duration(self) >= duration('1ms')": "this must be a duration of at least 1ms, such as 500ms or 1m30s",
    '!self.contains("*")': "a selector knows no wildcards",
    'self.all(key, !key.contains("*"))': "a selector knows no wildcards",
    "self.all(key, key.size() != 0)": "the key of a label must not be empty",
    "0 < self && self <= 65535": "this is not a port: 1 to 65535",
    "self.all(key, 0 < int(key) && int(key) <= 65535)": "a key is not a port: 1 to 65535",
    "self.size() == 0": "the target is in the namespace of the policy, so none is given",
    'self.all(key, size(key) < 63 && key.matches("^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$"))': "the name of a port is letters, digits and `-`, fewer than 63",
    "has(self.address) || has(self.network)": "one of `address` and `network` must be set",
    'self.startsWith("unix://") ? !self.endsWith("/") : true': "the path of a Unix socket names a file, not a directory",
    'self != "*"': "a host is a name, not `*` alone",
    "self.all(l1, self.exists_one(l2, l1.number == l2.number))": "two ports have one number",
    "(has(self.workloadSelector) ? 1 : 0) + (has(self.endpoints) ? 1 : 0) <= 1": "`workloadSelector` and `endpoints` exclude each other",
    "(has(self.workloadSelector) ? 1 : 0) + (has(self.targetRefs) ? 1 : 0) <= 1": "`workloadSelector` and `targetRefs` exclude each other",
    "(has(self.tlsCertificates) ? 1 : 0) + (has(self.credentialNames) ? 1 : 0) <= 1": "`tlsCertificates` and `credentialNames` exclude each other",
    "(has(self.credentialName) ? 1 : 0) + (has(self.credentialNames) ? 1 : 0) <= 1": "`credentialName` and `credentialNames` exclude each other",
    "(has(self.credentialNames) ? 1 : 0) + (has(self.tlsCertificates) ? 1 : 0) <= 1": "`credentialNames` and `tlsCertificates` exclude each other",
    "(has(self.selector) ? 1 : 0) + (has(self.targetRef) ? 1 : 0) + (has(self.targetRefs) ? 1 : 0) <= 1": "`selector`, `targetRef` and `targetRefs` exclude each other",
    "(has(self.selector) ? 1 : 0) + (has(self.targetRefs) ? 1 : 0) <= 1": "`selector` and `targetRefs` exclude each other",
    "(has(self.jwksUri) ? 1 : 0) + (has(self.jwks_uri) ? 1 : 0) + (has(self.jwks) ? 1 : 0) <= 1": "`jwks` and `jwksUri` exclude each other",
    'self in ["", "HTTP", "HTTPS"]': "this must be HTTP or HTTPS",
    'url(self).getScheme() in ["http", "https"]': "this must be a URL of http or https",
    "has(self.wasm) != has(self.lua)": "one of `wasm` and `lua` must be set, and not both",
    "self.numerator <= self.denominator": "the numerator is above the denominator",
    "!(has(self.percent) && has(self.fraction))": "`percent` and `fraction` exclude each other",
    "!('*' in self && self.size() > 1)": "`*` stands alone, or not at all",
    "self.all(h, !isIP(h))": "a host is a name, not an address",
    "(size(self.group) == 0 && self.kind == 'Service') ? has(self.port) : true": "a Service needs a `port`",
    "has(self.type) ? has(self.service) || has(self.method) : true": "one of `service` and `method` must be set",
    "self.mode == 'Terminate' ? size(self.certificateRefs) > 0 || size(self.options) > 0 : true": "the mode Terminate needs `certificateRefs` or `options`",
    "self.all(l, l.protocol in ['HTTP', 'TCP', 'UDP'] ? !has(l.tls) : true)": "a listener of HTTP, TCP or UDP has no `tls`",
    "self.all(l, (l.protocol == 'HTTPS' && has(l.tls)) ? (l.tls.mode == '' || l.tls.mode == 'Terminate') : true)": "a listener of HTTPS has the TLS mode Terminate",
    "self.all(l, (l.protocol == 'TLS' ? has(l.tls) && has(l.tls.mode) && l.tls.mode != '' : true))": "a listener of TLS needs a `tls.mode`",
    "self.all(l, l.protocol in ['TCP', 'UDP']  ? (!has(l.hostname) || l.hostname == '') : true)": "a listener of TCP or UDP has no `hostname`",
    "self.all(l1, self.exists_one(l2, l1.name == l2.name))": "two listeners have one name",
    "self.all(t1, self.exists_one(t2, t1.port == t2.port))": "two settings of TLS are for one port",
    "self.type in ['Exact','PathPrefix'] || self.type == 'RegularExpression'": "the type is Exact, PathPrefix or RegularExpression",
    "(self.type in ['Exact','PathPrefix']) ? self.value.startsWith('/') : true": "a path begins with `/`",
    "!(self.exists(f, f.type == 'RequestRedirect') && self.exists(f, f.type == 'URLRewrite'))": "a redirect and a rewrite exclude each other",
    "(has(self.backendRefs) && size(self.backendRefs) > 0) ? (!has(self.filters) || self.filters.all(f, !has(f.requestRedirect))): true": "a redirect has no backends",
}

# The same, for rules of which a part identifies them.
PARTS = [
    ("duration(self.backendRequest) > duration(self.request)", "`backendRequest` is longer than `request`"),
    ('self.context == "WAYPOINT"', "`waypoint` and the context WAYPOINT go together"),
    ("self.substring(7, 8)", "the path of a Unix socket begins with `/` or `@`"),
    ('.startsWith("unix://") ? !has(self.ports)', "a Unix socket has no ports"),
    ('in ["STATIC", "NONE"]', "networks are for the resolutions NONE and STATIC"),
    ('== "NONE") ? !has(self.endpoints)', "the resolution NONE has no endpoints"),
    ('== "DNS_ROUND_ROBIN"', "the resolution DNS_ROUND_ROBIN has one endpoint at most"),
    ("has(self.serviceAccounts) || has(self.notServiceAccounts)", "service accounts exclude principals and namespaces"),
    ("has(self.portLevelMtls)", "modes of single ports need a `selector` with labels"),
    ('== "UPSERT"', "UPSERT needs a value"),
    ('== "REMOVE"', "REMOVE has no value"),
    ("isURL(self)", "this must be a URL of http, https, file or oci"),
    ('!= "HOST" || !has(self.value)', "the value comes from the HOST, so none is given"),
    (".matches.size()", "the rules of a route may have 128 matches together"),
    ("path.replacePrefixMatch", "replacing a prefix needs exactly one match of the rule, of type PathPrefix"),
    ("self.service.matches", "the name of a service of gRPC is words with dots between them"),
    ("self.method.matches", "the name of a method of gRPC is one word"),
    ("self.value.matches", "this has characters that are not permitted here"),
    ("h.contains('*')", "a hostname is labels in lower case with dots between them; a `*` is the whole first label"),
    ("split(\"/\")[0]", "the prefix of a key is shorter than 253 characters"),
    ("self.all(key, key.matches(", "a key is a name, such as `app` or `example.com/app`"),
    ("a1.type == 'IPAddress'", "an address stands in the list twice"),
    ("a1.type == 'Hostname'", "a hostname stands in the list twice"),
    ("p1.sectionName == '') == (", "of several references to one object each names a `sectionName`"),
    ("self.exists_one(p2", "several references to one object need different values of `sectionName`"),
    ("l1.protocol == l2.protocol", "two listeners have one port, protocol and hostname"),
    ("self.wellKnownCACertificates", "one of `caCertificateRefs` and `wellKnownCACertificates` must be set, and not both"),
    ('self.type == "Hostname"', "the type Hostname needs a `hostname`"),
    ('self.type != "Hostname"', "`hostname` is for the type Hostname"),
    ('self.type == "URI"', "the type URI needs a `uri`"),
    ('self.type != "URI"', "`uri` is for the type URI"),
    ("self == oldSelf", "this cannot be changed"),
]


def worded(rule):
    """A rule with our message in place of its own."""
    text = rule["rule"]
    message = MESSAGES.get(text) or next((words for part, words in PARTS if part in text), None)
    if match := re.fullmatch(r"!\(has\(self\.(\w+)\) && self\.type != '(\w+)'\)", text):
        message = f"`{match[1]}` is for the type {match[2]}"
    elif match := re.fullmatch(r"!\(!has\(self\.(\w+)\) && self\.type == '(\w+)'\)", text):
        message = f"the type {match[2]} needs `{match[1]}`"
    elif match := re.fullmatch(r"self\.type == '(\w+)' \? has\(self\.(\w+)\) : true", text):
        message = f"the type {match[1]} needs `{match[2]}`"
    elif match := re.fullmatch(r"has\(self\.(\w+)\) \? self\.type == '(\w+)' : true", text):
        message = f"`{match[1]}` is for the type {match[2]}"
    elif match := re.fullmatch(r"self\.filter\(f, f\.type == '(\w+)'\)\.size\(\) <= 1", text):
        message = f"there is more than one filter of type {match[1]}"
    elif match := re.search(r"!self\.value\.(contains|endsWith)\('(.+)'\)", text):
        message = f"a path of this type does not {'end with' if match[1] == 'endsWith' else 'contain'} `{match[2]}`"
    if not message:
        raise SystemExit(f"schemas: there are no words for the rule {text}")
    return {"rule": text, "message": message}


def stripped(schema):
    """The schema without what no check reads. The fields below `properties` are names, not keywords."""
    out = {}
    for key, value in schema.items():
        if key in ("description", "title", "example", "externalDocs"):
            continue
        if key == "properties":
            value = {name: stripped(child) for name, child in value.items()}
        elif key in ("items", "not") or (key == "additionalProperties" and isinstance(value, dict)):
            value = stripped(value)
        elif key in ("oneOf", "anyOf", "allOf"):
            value = [stripped(child) for child in value]
        elif key == "x-kubernetes-validations":
            value = [worded(rule) for rule in value]
        out[key] = value
    return out


def lines_of(crd):
    spec = crd["spec"]
    versions = {}
    for version in spec["versions"]:
        if version["served"]:
            schema = stripped(version["schema"]["openAPIV3Schema"])
            # On a create the status is dropped, or is nobody's to write.
            schema["properties"].pop("status", None)
            versions.setdefault(json.dumps(schema), []).append(version["name"])
    for schema, names in versions.items():
        line = {"kind": spec["names"]["kind"], "versions": names, "schema": json.loads(schema)}
        yield json.dumps(line, separators=(",", ":"))


def main():
    folder = ROOT / "target/rig/manifests/crds"
    crds = [yaml.safe_load(path.read_text()) for path in sorted(folder.glob("*.yaml"))]
    for group in GROUPS:
        mine = sorted((crd for crd in crds if crd["spec"]["group"] == group), key=lambda crd: crd["spec"]["names"]["kind"])
        text = "".join(line + "\n" for crd in mine for line in lines_of(crd))
        (ROOT / f"src/resource/schemas/{group}.jsonl").write_text(text)


if __name__ == "__main__":
    main()
