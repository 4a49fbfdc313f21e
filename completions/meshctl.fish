# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_meshctl_global_optspecs
    string join \n o/output= color= q/quiet timeout= h/help V/version
end

function __fish_meshctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_meshctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_meshctl_using_subcommand
    set -l cmd (__fish_meshctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c meshctl -n "__fish_meshctl_needs_command" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_needs_command" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_needs_command" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_needs_command" -s V -l version -d 'Print version'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "admin" -d 'What control planes of Istio do themselves'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "analyze" -d 'Find mistakes in mesh configuration, in files or in a cluster'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "authz" -d 'Say whether a request is allowed, and who can reach a workload'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "bug-report" -d 'Put what helps to understand a problem into one archive'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "canary" -d 'Move traffic between the versions of a service, step by step'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "charts" -d 'Fetch, pin and bundle charts, and list the images that they run'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "check" -d 'Tell whether what is installed is healthy, and with --install whether it is still as it was installed'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "check-inject" -d 'Tell whether pods get a proxy when they are made, by which webhook, and what decides it'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "create-remote-secret" -d 'Make the Secret by which Istio\'s control plane of another cluster gets to know this one'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "dashboard" -d 'Open the pages of a dashboard, or of a proxy, on this machine'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "dataplanes" -d 'Show the data planes of Kuma: status, connection, updates, certificates, versions, policies'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "dp" -d 'Show the data planes of Kuma: status, connection, updates, certificates, versions, policies'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "describe" -d 'Show everything that the input has about a workload, a Service or a Gateway, on one page'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "envoy" -d 'Show what an Envoy counts'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "fault" -d 'Delay or fail requests on purpose, for a time'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "graph" -d 'Show who calls whom, how often, and whether over mutual TLS'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "images" -d 'List every image that an installation runs, for a site without a network'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "inject" -d 'Print manifests with the sidecars that their pods get'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "install" -d 'Install a mesh, an add-on, or any chart: planned, shown, applied in order, waited for'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "linkerd-proxy" -d 'Show how proxies of Linkerd are, what goes through them, which policies let it, and what they log'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "lp" -d 'Show how proxies of Linkerd are, what goes through them, which policies let it, and what they log'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "manifest" -d 'Make manifests from charts, compare manifests, and translate what says how a mesh is installed'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "mtls" -d 'Show what each port accepts of mutual TLS, what clients send, and which pairs fail'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "precheck" -d 'Tell whether an installation or an upgrade may begin; nothing is written'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "profile" -d 'List what can be installed, and show what a profile chooses'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "proxy-config" -d 'Show what a proxy has been told: clusters, listeners, routes, endpoints, certificates'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "pc" -d 'Show what a proxy has been told: clusters, listeners, routes, endpoints, certificates'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "proxy-status" -d 'Show how far proxies and control planes agree'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "ps" -d 'Show how far proxies and control planes agree'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "remote-clusters" -d 'Show the clusters that each control plane knows, and whether it is in sync with them'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "route" -d 'Explain, list, test and compare where requests go'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "rule" -d 'List the rules of analyze, or explain one'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "sandbox" -d 'Run an estate\'s routing on this machine, on a real Envoy'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "snapshot" -d 'Write what analyze reads of a cluster into a directory'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "stat" -d 'Show rates, success and latency of workloads, services or routes'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "tag" -d 'Names that stand for revisions of Istio, so that namespaces need no new label when a revision changes'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "tracing" -d 'Make a mesh send traces, and show what of that is in force'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "rbac" -d 'Print the least rights that a command needs'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "uninstall" -d 'Remove an installation, and prove that nothing of it is left'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "upgrade" -d 'Upgrade an installation: as `install`, for what is there already, one minor release at a time'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "validate" -d 'Tell what an API server would refuse, before it is asked'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "verify" -d 'Compare what proxies do with what the configuration asks for'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "verify-install" -d 'Tell whether an installation is healthy and still as it was installed (`check --install`)'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "version" -d 'Print the version of meshctl'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "wait" -d 'Wait until proxies have what is meant for them'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "waypoint" -d 'Proxies of Istio in ambient mode that see the requests of a namespace or of Services'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "ztunnel-config" -d 'Show what a ztunnel has been told: workloads, services, policies, certificates, connections'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "zc" -d 'Show what a ztunnel has been told: workloads, services, policies, certificates, connections'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "completion" -d 'Print the completion script of a shell'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and not __fish_seen_subcommand_from log help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and not __fish_seen_subcommand_from log help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and not __fish_seen_subcommand_from log help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and not __fish_seen_subcommand_from log help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and not __fish_seen_subcommand_from log help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and not __fish_seen_subcommand_from log help" -f -a "log" -d 'Show or set what istiod logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and not __fish_seen_subcommand_from log help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l level -d 'A level for all scopes, or SCOPE:LEVEL,SCOPE:LEVEL: none, error, warn, info, debug' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l stack-trace-level -d 'The same for stack traces: messages of this level show where they come from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l port -d 'The port of ControlZ' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -s r -l reset -d 'Set all scopes to info, without stack traces'
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from help" -f -a "log" -d 'Show or set what istiod logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand admin; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l remote -d 'Manifests of another cluster of the same mesh, to compare its Services; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l remote-context -d 'A context of another cluster of the same mesh, to compare its Services; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l changed-since -d 'Report only what is new since this git revision; what was there before does not count' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l severity-threshold -d 'Exit with 1 when a finding is at least this severe' -r -f -a "info\t'Everything'
warning\t'Warnings and errors'
error\t'Errors only'"
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l select -d 'Run only these rules (names or IST/KIA codes, separated by commas)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l ignore -d 'Do not run these rules' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l mesh-networks -d 'A mesh networks file that stands for `meshNetworks` of the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l baseline -d 'Leave out the findings that this file accepts' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l write-baseline -d 'Write a file that accepts all present findings, and exit with 0' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l with-cluster -d 'Look at the files as if they were applied to the cluster, and report only what they change'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l with-secrets -d 'Also list the Secrets of the cluster: their names and keys, never what they hold'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l fix -d 'Make the changes that mend findings safely, in the files, and report what is left'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l dry-run -d 'With --fix: show the changes, and write nothing'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l require-complete -d 'Exit with 6 when something could not be checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from check explain who-can help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from check explain who-can help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from check explain who-can help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from check explain who-can help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from check explain who-can help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from check explain who-can help" -f -a "check" -d 'List the AuthorizationPolicies that a proxy enforces'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from check explain who-can help" -f -a "explain" -d 'Say whether one request is allowed, and by which policy, rule and field'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from check explain who-can help" -f -a "who-can" -d 'List everybody who can reach a workload'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from check explain who-can help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l from -d 'Who sends: a workload as NAME or NAMESPACE/NAME, or an identity such as cluster.local/ns/shop/sa/web' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l to -d 'The server: a workload or the Service in front of it, and a port of either' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -s X -l method -d 'The method' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -s H -l header -d 'A header, as \'name: value\'; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l jwt-claim -d 'A claim of a token that was checked, as name=value; given twice it is a list, dots lead into nested claims' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l sni -d 'The server name of the TLS handshake' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l source-ip -d 'The address that the connection comes from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l remote-ip -d 'The address of the first client, as proxies on the way tell it' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -s X -l method -d 'The method' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -s H -l header -d 'A header, as \'name: value\'; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l jwt-claim -d 'A claim of a token that was checked, as name=value; given twice it is a list, dots lead into nested claims' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l sni -d 'The server name of the TLS handshake' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l source-ip -d 'The address that the connection comes from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l remote-ip -d 'The address of the first client, as proxies on the way tell it' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from who-can" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from help" -f -a "check" -d 'List the AuthorizationPolicies that a proxy enforces'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from help" -f -a "explain" -d 'Say whether one request is allowed, and by which policy, rule and field'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from help" -f -a "who-can" -d 'List everybody who can reach a workload'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l file -d 'The archive, instead of meshctl-bug-report-TIME.tar.gz here' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -s n -l namespace -d 'Only the proxies of this namespace, and its objects' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l proxies -d 'So many proxies at most' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -l without-logs -d 'Leave the logs out'
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand bug-report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "init" -d 'Write a plan file to begin with, from the routes that are there'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "plan" -d 'Show what a plan file would do: weights, invariants, who obeys, what the gates can see, how long'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "shift" -d 'Give a backend of a route its share of the traffic'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "run" -d 'Run a canary from its first share to its last, in the foreground'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "watch" -d 'Watch a canary that runs here or elsewhere'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "status" -d 'Show a canary: what is wanted, what the API server has, what proxies and traffic showed'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "pause" -d 'Keep a canary at its present share'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "resume" -d 'Let a paused canary go on, or open the gate that waits for a person'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "promote" -d 'Leave the present step of a canary now, without its hold and its gates'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "abort" -d 'End a canary: restore the weights from before it, and prove it'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "rollback" -d 'Restore the weights from before a run that has ended, and prove it'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "history" -d 'List the runs of canaries, from their journals'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "export" -d 'Print what happened in a run: every write, answer of a gate, verification and decision'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "wait" -d 'Wait until a canary is where a CI job wants it'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "verify" -d 'Wait until routes of the cluster, and the proxies that obey them, have the weights of files'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "doctor" -d 'Look for canaries that nobody runs any more, foreign changes and unfinished journals'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "unlock" -d 'Break the lease of a canary whose process is dead'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "watchdog" -d 'Print a CronJob that aborts canaries whose process died'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "import" -d 'Make gates of Flagger\'s and Argo\'s metrics'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "simulate" -d 'Replay counts of the past through the judge: what it would have said, and when'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from init plan shift run watch status pause resume promote abort rollback history export wait verify doctor unlock watchdog import simulate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l out -d 'Write this file instead of printing; a file that is there is never overwritten' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l gitops -d 'Add the rules that make this controller leave the weights alone' -r -f -a "argocd\t'Argo CD'
flux\t'Flux 2.9 or later'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l to -d 'The backend (by subset, host or port, as far as needed) and its percentage' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l rule -d 'The rule, when several have that backend: its name, or http[1]' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l from -d 'The backend that gives the share, instead of all others in proportion' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l patch -d 'The file of a kustomization with JSON patches (RFC 6902) for the route, which hold its weights' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l value -d 'The files are Helm values: this one is the weight of a backend; alone, the percentage of that of --to' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l add-backend -d 'Add the backend to the rule when it is not there yet, at weight 0 first'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l in-place -d 'With -f: change the file'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l check -d 'With -f: show the change, and exit with 1 when there is one'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l dry-run -d 'Show plan and patch, and change nothing'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -s y -l yes -d 'Do not ask before writing'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -l adopt -d 'Go on from weights that somebody else has set since the last shift'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -s f -l filename -d 'The plan file, as an option' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -s n -l namespace -d 'The namespace of journal and lease, and of routes that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l state -d 'Where the state is kept besides the routes' -r -f -a "journal\t'In a ConfigMap and a Lease, with the essentials on the routes'
annotation\t'On the routes alone, for those who may write nothing else'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l on-signal -d 'What the first signal does, instead of what the plan says' -r -f -a "ask\t'Ask on a terminal, abort elsewhere'
abort\t'Restore the weights from before the run'
hold\t'Keep weights and state'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l on-pause -d 'What waiting for a person does. Without it: wait on a terminal, leave elsewhere' -r -f -a "wait\t'Wait for `meshctl canary resume`'
leave\t'End with exit code 9; the same command goes on later'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l keep -d 'How many journals of this canary are kept' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l adopt -d 'Go on from weights that somebody else has set'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -l reassert -d 'Write the weights of the step again over those that somebody else has set'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -s y -l yes -d 'Do not ask before the first write'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -s f -l filename -d 'Its plan file; needed when it was run with --state annotation' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -s n -l namespace -d 'The namespace of its journal' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -l state -d 'Where the state of the run is kept besides the routes' -r -f -a "journal\t'In a ConfigMap and a Lease, with the essentials on the routes'
annotation\t'On the routes alone, for those who may write nothing else'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -s f -l filename -d 'Its plan file; needed when it was run with --state annotation' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -s n -l namespace -d 'The namespace of its journal' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -l state -d 'Where the state of the run is kept besides the routes' -r -f -a "journal\t'In a ConfigMap and a Lease, with the essentials on the routes'
annotation\t'On the routes alone, for those who may write nothing else'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -s f -l filename -d 'Its plan file; needed when it was run with --state annotation' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -s n -l namespace -d 'The namespace of its journal' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -l state -d 'Where the state of the run is kept besides the routes' -r -f -a "journal\t'In a ConfigMap and a Lease, with the essentials on the routes'
annotation\t'On the routes alone, for those who may write nothing else'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from pause" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -s f -l filename -d 'Its plan file; needed when it was run with --state annotation' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -s n -l namespace -d 'The namespace of its journal' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -l state -d 'Where the state of the run is kept besides the routes' -r -f -a "journal\t'In a ConfigMap and a Lease, with the essentials on the routes'
annotation\t'On the routes alone, for those who may write nothing else'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -s f -l filename -d 'Its plan file; needed when it was run with --state annotation' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -s n -l namespace -d 'The namespace of its journal' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -l state -d 'Where the state of the run is kept besides the routes' -r -f -a "journal\t'In a ConfigMap and a Lease, with the essentials on the routes'
annotation\t'On the routes alone, for those who may write nothing else'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -l full -d 'Go to the last share at once'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from promote" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -s f -l filename -d 'Its plan file; needed when it was run with --state annotation' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -s n -l namespace -d 'The namespace of its journal' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -l state -d 'Where the state of the run is kept besides the routes' -r -f -a "journal\t'In a ConfigMap and a Lease, with the essentials on the routes'
annotation\t'On the routes alone, for those who may write nothing else'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from abort" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -s n -l namespace -d 'The namespace of its journal' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -l to -d 'The run, from `canary history`; without it the newest' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from rollback" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -s n -l namespace -d 'The namespace of the journals' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -l run -d 'The run, from `canary history`; without it the newest' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -s n -l namespace -d 'The namespace of the journals' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -l format -d 'How to print it' -r -f -a "json\t'The document of kind CanaryRun'
md\t'A page of Markdown'
junit\t'Test cases for CI servers: steps, gates, the run'
csv\t'A line for each event'
html\t'One HTML page with everything on one time axis, that needs nothing beside it'
openmetrics\t'OpenMetrics text, for the textfile collector of a node exporter'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -s f -l filename -d 'Its plan file; needed when it was run with --state annotation' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -s n -l namespace -d 'The namespace of its journal' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -l state -d 'Where the state of the run is kept besides the routes' -r -f -a "journal\t'In a ConfigMap and a Lease, with the essentials on the routes'
annotation\t'On the routes alone, for those who may write nothing else'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -l for -d 'promoted, rolled-back, paused, done (ended in any way), or step=NUMBER (from 1)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from wait" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l level -d 'How far to look' -r -f -a "L0\t'The API server has it'
L1\t'The control plane has accepted it, where it says so'
L2\t'Every gateway has it'
L3\t'Every client proxy has it'
L4\t'Requests are split like that'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -l live -d 'Look at the cluster: the files say what is wanted'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -s n -l namespace -d 'The namespace to look at' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -l abort-expired -d 'Abort the runs that no process runs any more'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -s n -l namespace -d 'The namespace of its lease' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -l force -d 'Break it at once, also when its process is alive'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from unlock" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -l image -d 'An image that holds meshctl' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -s n -l namespace -d 'The namespace to watch, where the CronJob lives too' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -l schedule -d 'How often' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -l service-account -d 'The ServiceAccount' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -l emit -d 'Print the manifest'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from watchdog" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from import" -l prometheus -d 'The Prometheus of metrics that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from import" -l mesh -d 'The mesh of Flagger\'s own metrics' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from import" -l arg -d 'A value for an argument of an AnalysisTemplate' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from import" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from import" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from import" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l plan -d 'The plan whose gate is replayed; its backends are named in full there, as HOST[:SUBSET][:PORT]' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l gate -d 'The gate of the plan: builtin, or promql with `compare: stable`' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l prometheus -d 'The Prometheus to ask; with a plan, instead of the one that it names' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l token-env -d 'The environment variable that holds the token for Prometheus' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l builtin -d 'What the mesh counts' -r -f -a "errors\t'Requests that failed'
latency\t'Requests that were slower than the objective'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l objective -d 'With --builtin latency: a request that takes longer is bad (250ms)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l mesh -d 'Whose metrics: istio, linkerd, envoy-gateway, kuma or envoy' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l requests -d 'Raw counters of all requests of a side, with {{ service }}, {{ version }} and so on' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l bad -d 'Raw counters of the bad requests of a side' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l stable -d 'The stable side, as HOST[:SUBSET][:PORT]' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l canary -d 'The canary, as HOST[:SUBSET][:PORT]' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l since -d 'How far back to begin, with Prometheus' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l step -d 'How long each window is, with Prometheus: no shorter than it scrapes, and longer than a burst of errors' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l baseline -d 'The first windows, before there was a canary: they only tell how bursty errors are' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l alpha -d 'The probability with which a good canary may fail' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l beta -d 'The probability with which a canary that is not tolerable may pass' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l tolerated -d 'The multiple of the stable side\'s rate that the canary must stay below to pass' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l limit -d 'The rate of bad requests that the canary may have, whatever the stable side has (0.001 is one of a thousand)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l plain-http -d 'Ask another machine without TLS'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "init" -d 'Write a plan file to begin with, from the routes that are there'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "plan" -d 'Show what a plan file would do: weights, invariants, who obeys, what the gates can see, how long'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "shift" -d 'Give a backend of a route its share of the traffic'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "run" -d 'Run a canary from its first share to its last, in the foreground'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "watch" -d 'Watch a canary that runs here or elsewhere'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show a canary: what is wanted, what the API server has, what proxies and traffic showed'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "pause" -d 'Keep a canary at its present share'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Let a paused canary go on, or open the gate that waits for a person'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "promote" -d 'Leave the present step of a canary now, without its hold and its gates'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "abort" -d 'End a canary: restore the weights from before it, and prove it'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "rollback" -d 'Restore the weights from before a run that has ended, and prove it'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "history" -d 'List the runs of canaries, from their journals'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "export" -d 'Print what happened in a run: every write, answer of a gate, verification and decision'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "wait" -d 'Wait until a canary is where a CI job wants it'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Wait until routes of the cluster, and the proxies that obey them, have the weights of files'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "doctor" -d 'Look for canaries that nobody runs any more, foreign changes and unfinished journals'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "unlock" -d 'Break the lease of a canary whose process is dead'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "watchdog" -d 'Print a CronJob that aborts canaries whose process died'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "import" -d 'Make gates of Flagger\'s and Argo\'s metrics'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "simulate" -d 'Replay counts of the past through the judge: what it would have said, and when'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -f -a "pull" -d 'Fetch charts and write them as files'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -f -a "list" -d 'List the charts of a repository, a registry or a bundle, or those in the cache'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -f -a "lock" -d 'Write down which version and digest charts have now'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -f -a "bundle" -d 'Put charts, their lock and the list of their images into one file, for a site without a network'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -f -a "images" -d 'List every image that charts or manifests run, or move all of them to another registry'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and not __fish_seen_subcommand_from pull list lock bundle images help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l to -d 'The folder to write to' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l version -d 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l lock-file -d 'The lock, instead of charts.lock in the working directory' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l unpack -d 'Write the chart\'s files, in a folder of its name, instead of the packed chart'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -l locked -d 'Take only what the lock has, and refuse what differs from it'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from pull" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from list" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from list" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from list" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -l version -d 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -l lock-file -d 'The lock, instead of charts.lock in the working directory' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -l locked -d 'Take only what the lock has, and refuse what differs from it'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from lock" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l to -d 'The bundle to write; its name ends in .mcb' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l manifests -d 'Take the images of these manifests, and do not render the charts: files, directories, `-`' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -s f -l values -d 'A values file, or `-` for standard input; later ones win' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l set -d 'Set values: a.b=1,c[0]=x,d={e,f}' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l set-string -d 'Set values that stay texts' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l set-json -d 'Set values to JSON' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l set-file -d 'Set values to what files hold' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l set-literal -d 'Set one value to a text in which no character has a meaning' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l name -d 'The name of the release; release-name when not given, or that of the mesh\'s part' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -s n -l namespace -d 'The namespace of the release' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l kube-version -d 'The version of Kubernetes that the chart is told of; when not given v1.33.0, or that of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -s a -l api-versions -d 'API versions and kinds that the cluster serves beside Kubernetes\' own' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l version -d 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l lock-file -d 'The lock, instead of charts.lock in the working directory' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l is-upgrade -d 'Tell the chart that it is upgraded, not installed'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l skip-schema-validation -d 'Do not hold values to values.schema.json'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -l locked -d 'Take only what the lock has, and refuse what differs from it'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from bundle" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l manifests -d 'Rendered manifests besides: files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l version -d 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l lock-file -d 'The lock, instead of charts.lock in the working directory' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -s f -l values -d 'A values file, or `-` for standard input; later ones win' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l set -d 'Set values: a.b=1,c[0]=x,d={e,f}' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l set-string -d 'Set values that stay texts' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l set-json -d 'Set values to JSON' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l set-file -d 'Set values to what files hold' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l set-literal -d 'Set one value to a text in which no character has a meaning' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l name -d 'The name of the release; release-name when not given, or that of the mesh\'s part' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -s n -l namespace -d 'The namespace of the release' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l kube-version -d 'The version of Kubernetes that the chart is told of; when not given v1.33.0, or that of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -s a -l api-versions -d 'API versions and kinds that the cluster serves beside Kubernetes\' own' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l registry -d 'Move every image to this registry: HOST or HOST/PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l locked -d 'Take only what the lock has, and refuse what differs from it'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l is-upgrade -d 'Tell the chart that it is upgraded, not installed'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -l skip-schema-validation -d 'Do not hold values to values.schema.json'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from images" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from help" -f -a "pull" -d 'Fetch charts and write them as files'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the charts of a repository, a registry or a bundle, or those in the cache'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from help" -f -a "lock" -d 'Write down which version and digest charts have now'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from help" -f -a "bundle" -d 'Put charts, their lock and the list of their images into one file, for a site without a network'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from help" -f -a "images" -d 'List every image that charts or manifests run, or move all of them to another registry'
complete -c meshctl -n "__fish_meshctl_using_subcommand charts; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -s n -l namespace -d 'The namespace of the installation; all namespaces when not given' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -l install -d 'Compare every object with what was applied'
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand check-inject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l name -d 'The name by which the others know this cluster; the uid of its namespace kube-system when not given' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l server -d 'The address of the API server for the others, when it is not that of the kubeconfig' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l service-account -d 'The service account that reads this cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l duration -d 'A token that ends after this time (2160h), instead of one that never does; nothing renews it' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l out -d 'Write the Secret into this file, which must not exist' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l apply-to -d 'Apply the Secret to the cluster of this context' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l istio-namespace -d 'The namespace of Istio\'s control plane, here and there' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -l create-service-account -d 'Make the service account and its role when they are not there'
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -s y -l yes -d 'Do not ask before the first write'
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand create-remote-secret" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -s n -l namespace -d 'Its namespace, instead of the usual one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -l port -d 'The port of the pod, instead of the usual one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -l local-port -d 'The port of this machine, instead of a free one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -l url-only -d 'Print the address and open no browser'
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand dashboard" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l mesh -d 'Only this mesh; for a NAME it is `default` when none is given' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -s n -l namespace -d 'Only those of pods in this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l dump -l file -d 'What a control plane answered to /meshes/MESH/dataplanes/_overview, from a file; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l admin-port -d 'The admin port of the Envoys, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l kuma-namespace -d 'The namespace of the control plane of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l control-plane -d 'The API of this control plane, instead of that of the cluster, as http://127.0.0.1:5681' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l token-env -d 'The environment variable that holds the token of a user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l token-file -d 'The file that holds the token of a user' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l ca-file -d 'Trust the certificates in this file besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l config-dump -d 'Print what the Envoy of NAME has been told instead, for `proxy-config --dump -`'
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l proxies -d 'Ask the Envoys of the pods instead of a control plane'
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -l plain-http -d 'Ask a control plane on another machine without TLS'
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand dataplanes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l mesh -d 'Only this mesh; for a NAME it is `default` when none is given' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -s n -l namespace -d 'Only those of pods in this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l dump -l file -d 'What a control plane answered to /meshes/MESH/dataplanes/_overview, from a file; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l admin-port -d 'The admin port of the Envoys, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l kuma-namespace -d 'The namespace of the control plane of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l control-plane -d 'The API of this control plane, instead of that of the cluster, as http://127.0.0.1:5681' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l token-env -d 'The environment variable that holds the token of a user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l token-file -d 'The file that holds the token of a user' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l ca-file -d 'Trust the certificates in this file besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l config-dump -d 'Print what the Envoy of NAME has been told instead, for `proxy-config --dump -`'
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l proxies -d 'Ask the Envoys of the pods instead of a control plane'
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -l plain-http -d 'Ask a control plane on another machine without TLS'
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand dp" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand describe" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and not __fish_seen_subcommand_from stats help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and not __fish_seen_subcommand_from stats help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and not __fish_seen_subcommand_from stats help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and not __fish_seen_subcommand_from stats help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and not __fish_seen_subcommand_from stats help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and not __fish_seen_subcommand_from stats help" -f -a "stats" -d 'Show the counters, gauges and histograms of an Envoy'
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and not __fish_seen_subcommand_from stats help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l filter -d 'Only those whose names match this regular expression' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -l unused -d 'Also those that were never used'
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from help" -f -a "stats" -d 'Show the counters, gauges and histograms of an Envoy'
complete -c meshctl -n "__fish_meshctl_using_subcommand envoy; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and not __fish_seen_subcommand_from inject list clear help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and not __fish_seen_subcommand_from inject list clear help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and not __fish_seen_subcommand_from inject list clear help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and not __fish_seen_subcommand_from inject list clear help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and not __fish_seen_subcommand_from inject list clear help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and not __fish_seen_subcommand_from inject list clear help" -f -a "inject" -d 'Let a rule of a VirtualService delay requests or fail them, for a time'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and not __fish_seen_subcommand_from inject list clear help" -f -a "list" -d 'List the faults that meshctl has injected'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and not __fish_seen_subcommand_from inject list clear help" -f -a "clear" -d 'Take faults back'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and not __fish_seen_subcommand_from inject list clear help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l rule -d 'The rule, when there are several: its name, or http[1]' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l abort -d 'Answer with this status, all requests or a percentage: 503, 503:20%' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l delay -d 'Delay requests, all or a percentage: 2s, 250ms:50%' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l for -d 'Take it back after this time' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -s n -l namespace -d 'The namespace of the route' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -l dry-run -d 'Show plan and patch, and change nothing'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -s y -l yes -d 'Do not ask before writing'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from inject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -s n -l namespace -d 'The namespace of the route' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -s A -l all-namespaces -d 'In all namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -s n -l namespace -d 'The namespace of the route' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -l expired -d 'All whose time is over: what a job that looks after faults runs'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -l all -d 'All'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -s A -l all-namespaces -d 'In all namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from clear" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from help" -f -a "inject" -d 'Let a rule of a VirtualService delay requests or fail them, for a time'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the faults that meshctl has injected'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from help" -f -a "clear" -d 'Take faults back'
complete -c meshctl -n "__fish_meshctl_using_subcommand fault; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -s n -l namespace -d 'Only the proxies of this namespace; with --prometheus, what this namespace sends or gets' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l window -d 'Over this time: 10s between two readings of the proxies, the last minute of a Prometheus' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l port -d 'The port on which proxies show their counters, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l prometheus -d 'Ask this Prometheus instead of the proxies' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l mesh -d 'Whose metrics the Prometheus has: istio, linkerd or envoy' -r -f -a "istio\t''
linkerd\t''
envoy\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l token-env -d 'The environment variable that holds the token for the Prometheus' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l token-file -d 'The file that holds the token for the Prometheus' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -l plain-http -d 'Ask a Prometheus on another machine without TLS'
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand graph" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l chart -d 'The chart, or of a recipe what holds all its charts: a folder, an address (https, oci), a bundle (.mcb)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l version -d 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l lock-file -d 'The lock, instead of charts.lock in the working directory' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -s f -l values -d 'A values file, or `-` for standard input; later ones win' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l set -d 'Set values: a.b=1,c[0]=x,d={e,f}' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l set-string -d 'Set values that stay texts' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l set-json -d 'Set values to JSON' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l set-file -d 'Set values to what files hold' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l set-literal -d 'Set one value to a text in which no character has a meaning' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l profile -d 'A profile of the recipe' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -s r -l revision -d 'A second control plane beside the first, for a canary upgrade' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l with -d 'Also this part of the recipe; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l without -d 'Without this part; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l name -d 'The name of the installation, instead of MESH or MESH-REVISION' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -s n -l namespace -d 'The namespace, instead of that of the recipe' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l identity-root-out -d 'Make a trust anchor and an issuer, for a mesh that wants them from outside, and write the root with its key to this new file' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l locked -d 'Take only what the lock has, and refuse what differs from it'
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l skip-crds -d 'Leave definitions (CRDs) to somebody else'
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l run-hooks -d 'Run the hooks of the charts as Helm does, waiting for each; without, they are left out'
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -l rotate -d 'Make all random keys and certificates of the charts anew'
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand images" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l mesh -d 'Whose sidecar' -r -f -a "istio\t''
linkerd\t''
kuma\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -s r -l revision -d 'The revision of Istio\'s control plane, instead of that whose webhook takes the pods' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l injector -d 'The ConfigMap istio-sidecar-injector, and that of the mesh config when it stands there too' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l mesh-config -d 'The mesh config, or its ConfigMap' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l via -d 'Who makes the sidecars instead of the templates: the cluster, asked to try each pod' -r -f -a "api-server\t'The API server and its webhooks; nothing is written'"
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -l native-sidecars -d 'Sidecars are containers that start before the others, as on nodes of Kubernetes 1.33 and newer'
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand inject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l chart -d 'The chart, or of a recipe what holds all its charts: a folder, an address (https, oci), a bundle (.mcb)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l version -d 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l lock-file -d 'The lock, instead of charts.lock in the working directory' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -s f -l values -d 'A values file, or `-` for standard input; later ones win' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l set -d 'Set values: a.b=1,c[0]=x,d={e,f}' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l set-string -d 'Set values that stay texts' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l set-json -d 'Set values to JSON' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l set-file -d 'Set values to what files hold' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l set-literal -d 'Set one value to a text in which no character has a meaning' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l profile -d 'A profile of the recipe' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -s r -l revision -d 'A second control plane beside the first, for a canary upgrade' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l with -d 'Also this part of the recipe; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l without -d 'Without this part; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l name -d 'The name of the installation, instead of MESH or MESH-REVISION' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -s n -l namespace -d 'The namespace, instead of that of the recipe' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l identity-root-out -d 'Make a trust anchor and an issuer, for a mesh that wants them from outside, and write the root with its key to this new file' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l dry-run -d 'Only show the plan: `server` has the API server check every object, `client` only reads them' -r -f -a "server\t'The API server checks every object and keeps nothing'
client\t'Objects are only read'"
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l wait -d 'How long each phase may take to become ready' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l locked -d 'Take only what the lock has, and refuse what differs from it'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l skip-crds -d 'Leave definitions (CRDs) to somebody else'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l run-hooks -d 'Run the hooks of the charts as Helm does, waiting for each; without, they are left out'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l rotate -d 'Make all random keys and certificates of the charts anew'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -s y -l yes -d 'Do not ask before the first write'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l no-wait -d 'Do not wait for workloads'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l force-conflicts -d 'Take fields that others own with other values'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l adopt -d 'Take over objects that another tool has installed (Helm, istioctl, kubectl)'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l replace -d 'Delete and create again what has a field that can never change'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -l allow-downgrade -d 'Let definitions become older'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand install" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "status" -d 'Readiness, version, certificate, control plane, and endpoints of the services that are called'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "s" -d 'Readiness, version, certificate, control plane, and endpoints of the services that are called'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "o" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "traffic" -d 'Requests since the proxy began, by target, route and the other side\'s identity'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "t" -d 'Requests since the proxy began, by target, route and the other side\'s identity'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "policy" -d 'What let requests in and kept them out: servers, routes, authorizations, and how often'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "p" -d 'What let requests in and kept them out: servers, routes, authorizations, and how often'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -l level -d 'LEVEL or TARGET=LEVEL with commas between them: trace, debug, info, warn, error, off' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -l level -d 'LEVEL or TARGET=LEVEL with commas between them: trace, debug, info, warn, error, off' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from o" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from traffic" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from t" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -s f -l filename -d 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from policy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -s f -l filename -d 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from p" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from help" -f -a "status" -d 'Readiness, version, certificate, control plane, and endpoints of the services that are called'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from help" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from help" -f -a "traffic" -d 'Requests since the proxy began, by target, route and the other side\'s identity'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from help" -f -a "policy" -d 'What let requests in and kept them out: servers, routes, authorizations, and how often'
complete -c meshctl -n "__fish_meshctl_using_subcommand linkerd-proxy; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "status" -d 'Readiness, version, certificate, control plane, and endpoints of the services that are called'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "s" -d 'Readiness, version, certificate, control plane, and endpoints of the services that are called'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "o" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "traffic" -d 'Requests since the proxy began, by target, route and the other side\'s identity'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "t" -d 'Requests since the proxy began, by target, route and the other side\'s identity'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "policy" -d 'What let requests in and kept them out: servers, routes, authorizations, and how often'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "p" -d 'What let requests in and kept them out: servers, routes, authorizations, and how often'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and not __fish_seen_subcommand_from status s log o traffic t policy p help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -l level -d 'LEVEL or TARGET=LEVEL with commas between them: trace, debug, info, warn, error, off' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -l level -d 'LEVEL or TARGET=LEVEL with commas between them: trace, debug, info, warn, error, off' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from o" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from traffic" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from t" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -s f -l filename -d 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from policy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -s f -l filename -d 'Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -l dump -l file -d 'What a proxy answered to /metrics, from a file instead: plain or compressed with gzip; `-` for standard input; may be repeated' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:4191' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -l admin-port -d 'The admin port, instead of the one that the pods tell' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -s n -l namespace -d 'The namespace of the pods, also of those that files came from' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from p" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from help" -f -a "status" -d 'Readiness, version, certificate, control plane, and endpoints of the services that are called'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from help" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from help" -f -a "traffic" -d 'Requests since the proxy began, by target, route and the other side\'s identity'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from help" -f -a "policy" -d 'What let requests in and kept them out: servers, routes, authorizations, and how often'
complete -c meshctl -n "__fish_meshctl_using_subcommand lp; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and not __fish_seen_subcommand_from generate diff translate help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and not __fish_seen_subcommand_from generate diff translate help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and not __fish_seen_subcommand_from generate diff translate help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and not __fish_seen_subcommand_from generate diff translate help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and not __fish_seen_subcommand_from generate diff translate help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and not __fish_seen_subcommand_from generate diff translate help" -f -a "generate" -d 'Render a chart to manifests, without helm, and without a cluster unless it is wanted'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and not __fish_seen_subcommand_from generate diff translate help" -f -a "diff" -d 'Show which objects and fields differ between two inputs'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and not __fish_seen_subcommand_from generate diff translate help" -f -a "translate" -d 'Turn what says how a mesh is installed into another form: MeshInstall, IstioOperator, values for helm'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and not __fish_seen_subcommand_from generate diff translate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l chart -d 'The chart: a folder, a .tgz, an address (https, oci), a name in --repo, or FILE.mcb#NAME of a bundle' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l profile -d 'A profile of the recipe' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -s r -l revision -d 'A second control plane beside the first, for a canary upgrade' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l with -d 'Also this part of the recipe; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l without -d 'Without this part; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l version -d 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l lock-file -d 'The lock, instead of charts.lock in the working directory' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -s f -l values -d 'A values file, or `-` for standard input; later ones win' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l set -d 'Set values: a.b=1,c[0]=x,d={e,f}' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l set-string -d 'Set values that stay texts' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l set-json -d 'Set values to JSON' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l set-file -d 'Set values to what files hold' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l set-literal -d 'Set one value to a text in which no character has a meaning' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l name -d 'The name of the release; release-name when not given, or that of the mesh\'s part' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -s n -l namespace -d 'The namespace of the release' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l kube-version -d 'The version of Kubernetes that the chart is told of; when not given v1.33.0, or that of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -s a -l api-versions -d 'API versions and kinds that the cluster serves beside Kubernetes\' own' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -s s -l show-only -d 'Only what these templates make: paths below the chart, or patterns' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l remember -d 'Make passwords and keys from a secret that is kept in this file, so that they are the same every time; the file is made when it is not there' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l renderer -d 'What renders the chart: meshctl itself, or the program helm' -r -f -a "meshctl\t'This program'
helm\t'The program helm'"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l compare-with -d 'Render with the program helm too, and print what differs instead of the manifests' -r -f -a "helm\t'The program helm'"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l locked -d 'Take only what the lock has, and refuse what differs from it'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l is-upgrade -d 'Tell the chart that it is upgraded, not installed'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l skip-schema-validation -d 'Do not hold values to values.schema.json'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l include-crds -d 'Print the definitions in the chart\'s crds/ too; with MESH they always are'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l no-hooks -d 'Leave hooks out'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l skip-tests -d 'Leave test hooks out'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l deterministic -d 'Make passwords and keys from the release\'s name, so that the same input gives the same output; who knows the name knows the secrets'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -l with-cluster -d 'Let the chart look at the cluster: its version, what it serves, and with `lookup` its objects. Nothing is written'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from generate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from translate" -l values -d 'The values of a part of the mesh, instead of FILE; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from translate" -l mesh -d 'The mesh of --values' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from translate" -l to -d 'The form that is wanted' -r -f -a "mesh-install\t'The kind of meshctl, for every mesh'
istio-operator\t'The file of istioctl'
helm\t'Values for each chart, with the command of helm'"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from translate" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from translate" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from translate" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from translate" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from translate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from help" -f -a "generate" -d 'Render a chart to manifests, without helm, and without a cluster unless it is wanted'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Show which objects and fields differ between two inputs'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from help" -f -a "translate" -d 'Turn what says how a mesh is installed into another form: MeshInstall, IstioOperator, values for helm'
complete -c meshctl -n "__fish_meshctl_using_subcommand manifest; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand mtls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l chart -d 'The chart, or of a recipe what holds all its charts: a folder, an address (https, oci), a bundle (.mcb)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l version -d 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l lock-file -d 'The lock, instead of charts.lock in the working directory' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -s f -l values -d 'A values file, or `-` for standard input; later ones win' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l set -d 'Set values: a.b=1,c[0]=x,d={e,f}' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l set-string -d 'Set values that stay texts' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l set-json -d 'Set values to JSON' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l set-file -d 'Set values to what files hold' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l set-literal -d 'Set one value to a text in which no character has a meaning' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l profile -d 'A profile of the recipe' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -s r -l revision -d 'A second control plane beside the first, for a canary upgrade' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l with -d 'Also this part of the recipe; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l without -d 'Without this part; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l name -d 'The name of the installation, instead of MESH or MESH-REVISION' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -s n -l namespace -d 'The namespace, instead of that of the recipe' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l identity-root-out -d 'Make a trust anchor and an issuer, for a mesh that wants them from outside, and write the root with its key to this new file' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l locked -d 'Take only what the lock has, and refuse what differs from it'
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l skip-crds -d 'Leave definitions (CRDs) to somebody else'
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l run-hooks -d 'Run the hooks of the charts as Helm does, waiting for each; without, they are left out'
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -l rotate -d 'Make all random keys and certificates of the charts anew'
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand precheck" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and not __fish_seen_subcommand_from list dump diff help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and not __fish_seen_subcommand_from list dump diff help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and not __fish_seen_subcommand_from list dump diff help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and not __fish_seen_subcommand_from list dump diff help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and not __fish_seen_subcommand_from list dump diff help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and not __fish_seen_subcommand_from list dump diff help" -f -a "list" -d 'List recipes and their profiles'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and not __fish_seen_subcommand_from list dump diff help" -f -a "dump" -d 'Print the parts and values of a profile'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and not __fish_seen_subcommand_from list dump diff help" -f -a "diff" -d 'Show what two profiles have apart'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and not __fish_seen_subcommand_from list dump diff help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from dump" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from dump" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from dump" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from dump" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from dump" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from diff" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from diff" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from diff" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "list" -d 'List recipes and their profiles'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "dump" -d 'Print the parts and values of a profile'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Show what two profiles have apart'
complete -c meshctl -n "__fish_meshctl_using_subcommand profile; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "cluster" -d 'Destinations, and how the proxy connects to them'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "clusters" -d 'Destinations, and how the proxy connects to them'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "c" -d 'Destinations, and how the proxy connects to them'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "listener" -d 'What is listened on, and where each filter chain leads'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "listeners" -d 'What is listened on, and where each filter chain leads'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "l" -d 'What is listened on, and where each filter chain leads'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "route" -d 'Route tables: matches in full, destinations with their shares, timeouts, retries'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "routes" -d 'Route tables: matches in full, destinations with their shares, timeouts, retries'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "r" -d 'Route tables: matches in full, destinations with their shares, timeouts, retries'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "endpoint" -d 'Addresses behind destinations, and their health'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "endpoints" -d 'Addresses behind destinations, and their health'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "ep" -d 'Addresses behind destinations, and their health'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "secret" -d 'Certificates by name, validity and serial number; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "secrets" -d 'Certificates by name, validity and serial number; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "s" -d 'Certificates by name, validity and serial number; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "bootstrap" -d 'Versions, identity, and where the configuration comes from'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "b" -d 'Versions, identity, and where the configuration comes from'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "ecds" -d 'Filters that are sent by themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "extension" -d 'Filters that are sent by themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "ec" -d 'Filters that are sent by themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "o" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "diff" -d 'Compare two proxies, two dumps, or a dump with a proxy of now'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "explain" -d 'Say what the proxy would do with one request'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "rootca-compare" -d 'Compare the roots that two proxies trust'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "rc" -d 'Compare the roots that two proxies trust'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "all" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "a" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l fqdn -d 'Only hosts that contain this text' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l subset -d 'Only this subset' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l direction -d 'Only this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l fqdn -d 'Only hosts that contain this text' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l subset -d 'Only this subset' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l direction -d 'Only this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l fqdn -d 'Only hosts that contain this text' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l subset -d 'Only this subset' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l direction -d 'Only this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l type -d 'Only chains of this type: HTTP or TCP' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l type -d 'Only chains of this type: HTTP or TCP' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l type -d 'Only chains of this type: HTTP or TCP' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l name -d 'Only the table of this name' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l name -d 'Only the table of this name' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l name -d 'Only the table of this name' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l cluster -d 'Only of this cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l status -d 'Only with this health, as HEALTHY or UNHEALTHY' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l cluster -d 'Only of this cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l status -d 'Only with this health, as HEALTHY or UNHEALTHY' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l cluster -d 'Only of this cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l status -d 'Only with this health, as HEALTHY or UNHEALTHY' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from extension" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l level -d 'A level for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL: trace, debug, info, warning, error, critical, off' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s r -l reset -d 'Set all loggers to warning'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l level -d 'A level for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL: trace, debug, info, warning, error, critical, off' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s r -l reset -d 'Set all loggers to warning'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -s X -l method -d 'The method' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -s H -l header -d 'A header, as \'name: value\'; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "cluster" -d 'Destinations, and how the proxy connects to them'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "listener" -d 'What is listened on, and where each filter chain leads'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "route" -d 'Route tables: matches in full, destinations with their shares, timeouts, retries'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "endpoint" -d 'Addresses behind destinations, and their health'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "secret" -d 'Certificates by name, validity and serial number; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "bootstrap" -d 'Versions, identity, and where the configuration comes from'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "ecds" -d 'Filters that are sent by themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Compare two proxies, two dumps, or a dump with a proxy of now'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "explain" -d 'Say what the proxy would do with one request'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "rootca-compare" -d 'Compare the roots that two proxies trust'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "all" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "cluster" -d 'Destinations, and how the proxy connects to them'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "clusters" -d 'Destinations, and how the proxy connects to them'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "c" -d 'Destinations, and how the proxy connects to them'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "listener" -d 'What is listened on, and where each filter chain leads'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "listeners" -d 'What is listened on, and where each filter chain leads'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "l" -d 'What is listened on, and where each filter chain leads'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "route" -d 'Route tables: matches in full, destinations with their shares, timeouts, retries'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "routes" -d 'Route tables: matches in full, destinations with their shares, timeouts, retries'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "r" -d 'Route tables: matches in full, destinations with their shares, timeouts, retries'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "endpoint" -d 'Addresses behind destinations, and their health'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "endpoints" -d 'Addresses behind destinations, and their health'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "ep" -d 'Addresses behind destinations, and their health'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "secret" -d 'Certificates by name, validity and serial number; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "secrets" -d 'Certificates by name, validity and serial number; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "s" -d 'Certificates by name, validity and serial number; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "bootstrap" -d 'Versions, identity, and where the configuration comes from'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "b" -d 'Versions, identity, and where the configuration comes from'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "ecds" -d 'Filters that are sent by themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "extension" -d 'Filters that are sent by themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "ec" -d 'Filters that are sent by themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "o" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "diff" -d 'Compare two proxies, two dumps, or a dump with a proxy of now'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "explain" -d 'Say what the proxy would do with one request'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "rootca-compare" -d 'Compare the roots that two proxies trust'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "rc" -d 'Compare the roots that two proxies trust'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "all" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "a" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and not __fish_seen_subcommand_from cluster clusters c listener listeners l route routes r endpoint endpoints ep secret secrets s bootstrap b ecds extension ec log o diff explain rootca-compare rc all a help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l fqdn -d 'Only hosts that contain this text' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l subset -d 'Only this subset' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l direction -d 'Only this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l fqdn -d 'Only hosts that contain this text' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l subset -d 'Only this subset' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l direction -d 'Only this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l fqdn -d 'Only hosts that contain this text' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l subset -d 'Only this subset' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l direction -d 'Only this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from c" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l type -d 'Only chains of this type: HTTP or TCP' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listener" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l type -d 'Only chains of this type: HTTP or TCP' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l type -d 'Only chains of this type: HTTP or TCP' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from l" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l name -d 'Only the table of this name' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from route" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l name -d 'Only the table of this name' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from routes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l name -d 'Only the table of this name' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from r" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l cluster -d 'Only of this cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l status -d 'Only with this health, as HEALTHY or UNHEALTHY' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l cluster -d 'Only of this cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l status -d 'Only with this health, as HEALTHY or UNHEALTHY' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l address -d 'Only this address' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l port -d 'Only this port' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l cluster -d 'Only of this cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l status -d 'Only with this health, as HEALTHY or UNHEALTHY' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ep" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secret" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from b" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from extension" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from ec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -l level -d 'A level for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL: trace, debug, info, warning, error, critical, off' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -s r -l reset -d 'Set all loggers to warning'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -l level -d 'A level for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL: trace, debug, info, warning, error, critical, off' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -s r -l reset -d 'Set all loggers to warning'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from o" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -s X -l method -d 'The method' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -s H -l header -d 'A header, as \'name: value\'; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from rc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from all" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from a" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "cluster" -d 'Destinations, and how the proxy connects to them'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "listener" -d 'What is listened on, and where each filter chain leads'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "route" -d 'Route tables: matches in full, destinations with their shares, timeouts, retries'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "endpoint" -d 'Addresses behind destinations, and their health'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "secret" -d 'Certificates by name, validity and serial number; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "bootstrap" -d 'Versions, identity, and where the configuration comes from'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "ecds" -d 'Filters that are sent by themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Compare two proxies, two dumps, or a dump with a proxy of now'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "explain" -d 'Say what the proxy would do with one request'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "rootca-compare" -d 'Compare the roots that two proxies trust'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "all" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l dump -l file -d 'What a control plane answered to /debug/syncz, from a file; may be repeated for several' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -s w -l watch -d 'Go on showing them, until `q` is pressed or --timeout is over'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand proxy-status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l dump -l file -d 'What a control plane answered to /debug/syncz, from a file; may be repeated for several' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -s w -l watch -d 'Go on showing them, until `q` is pressed or --timeout is over'
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ps" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand remote-clusters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -f -a "diff" -d 'Show what a change does to traffic: which requests are treated differently'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -f -a "explain" -d 'Say where one request goes, and why'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -f -a "list" -d 'Show the effective table of a client, in the order in which its proxy tries the rules'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -f -a "graph" -d 'Draw hosts, destinations and the shares between them'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -f -a "test" -d 'Run routing tests: requests with what shall become of them'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -s X -l method -d 'The method' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -s H -l header -d 'A header, as \'name: value\'; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l from -d 'The workload that sends the request: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l gateway -d 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l from -d 'The workload that sends the request: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l gateway -d 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l from -d 'The workload that sends the request: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l gateway -d 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from graph" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l from -d 'The workload that sends the request: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l gateway -d 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l init -d 'Print a test file of the present behaviour, to begin with'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Show what a change does to traffic: which requests are treated differently'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from help" -f -a "explain" -d 'Say where one request goes, and why'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from help" -f -a "list" -d 'Show the effective table of a client, in the order in which its proxy tries the rules'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from help" -f -a "graph" -d 'Draw hosts, destinations and the shares between them'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from help" -f -a "test" -d 'Run routing tests: requests with what shall become of them'
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand rule" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand rule" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand rule" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand rule" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand rule" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and not __fish_seen_subcommand_from up curl status help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and not __fish_seen_subcommand_from up curl status help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and not __fish_seen_subcommand_from up curl status help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and not __fish_seen_subcommand_from up curl status help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and not __fish_seen_subcommand_from up curl status help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and not __fish_seen_subcommand_from up curl status help" -f -a "up" -d 'Run gateways and the proxies of workloads on this machine until Ctrl-C'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and not __fish_seen_subcommand_from up curl status help" -f -a "curl" -d 'Send a request through the running sandbox'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and not __fish_seen_subcommand_from up curl status help" -f -a "status" -d 'Show the running sandboxes and where they listen'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and not __fish_seen_subcommand_from up curl status help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l from -d 'A workload whose view of the mesh is served: NAME, NAMESPACE/NAME; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l gateway -d 'Only this gateway: NAME, NAMESPACE/NAME; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l map -d 'Send a destination to a process of your own: HOST[:SUBSET][:PORT]=ADDRESS:PORT; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l envoy -d 'The Envoy program, instead of MESHCTL_ENVOY or the one on the PATH' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l port -d 'The first local port, instead of any that are free' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from up" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from curl" -s X -l method -d 'The method' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from curl" -s H -l header -d 'A header, as \'name: value\'; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from curl" -l from -d 'The workload that sends the request: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from curl" -l gateway -d 'The gateway that gets the request from outside: NAME, NAMESPACE/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from curl" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from curl" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from curl" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from curl" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from curl" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from status" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "up" -d 'Run gateways and the proxies of workloads on this machine until Ctrl-C'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "curl" -d 'Send a request through the running sandbox'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show the running sandboxes and where they listen'
complete -c meshctl -n "__fish_meshctl_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -s n -l namespace -d 'Only this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -l without-secrets -d 'Do not list Secrets'
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand snapshot" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l by -d 'What a line is about' -r -f -a "workload\t'Who gets the requests'
service\t'The service that is asked for'
route\t'The route that takes the requests, where proxies count by route: Linkerd\'s do, and those of Envoy for routes with a stat_prefix'"
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -s n -l namespace -d 'Only the proxies of this namespace; with --prometheus, what this namespace sends or gets' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l window -d 'Over this time: 10s between two readings of the proxies, the last minute of a Prometheus' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l port -d 'The port on which proxies show their counters, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l prometheus -d 'Ask this Prometheus instead of the proxies' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l mesh -d 'Whose metrics the Prometheus has: istio, linkerd or envoy' -r -f -a "istio\t''
linkerd\t''
envoy\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l token-env -d 'The environment variable that holds the token for the Prometheus' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l token-file -d 'The file that holds the token for the Prometheus' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -s A -l all-namespaces -d 'All namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -l plain-http -d 'Ask a Prometheus on another machine without TLS'
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand stat" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -f -a "list" -d 'List tags, their revisions, and the namespaces that bear them'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -f -a "set" -d 'Make a tag stand for a revision'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -f -a "generate" -d 'Print the webhooks of a tag'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -f -a "remove" -d 'Remove a tag'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and not __fish_seen_subcommand_from list set generate remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from set" -s r -l revision -d 'The revision; that of a control plane without one is `default`' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from set" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from set" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from set" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from set" -l overwrite -d 'Move a tag that stands for another revision'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from set" -l dry-run -d 'Only show what would change'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from set" -s y -l yes -d 'Do not ask before the first write'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from generate" -s r -l revision -d 'The revision; that of a control plane without one is `default`' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from generate" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from generate" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from generate" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from generate" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from generate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from remove" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from remove" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from remove" -l force -d 'Also while namespaces bear it'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Do not ask before the first write'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "list" -d 'List tags, their revisions, and the namespaces that bear them'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "set" -d 'Make a tag stand for a revision'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "generate" -d 'Print the webhooks of a tag'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a tag'
complete -c meshctl -n "__fish_meshctl_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and not __fish_seen_subcommand_from enable status help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and not __fish_seen_subcommand_from enable status help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and not __fish_seen_subcommand_from enable status help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and not __fish_seen_subcommand_from enable status help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and not __fish_seen_subcommand_from enable status help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and not __fish_seen_subcommand_from enable status help" -f -a "enable" -d 'Make a mesh send traces: print the objects and values for that, or write them to a cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and not __fish_seen_subcommand_from enable status help" -f -a "status" -d 'Show for each workload where its proxy sends spans, of how many requests, and which object says so'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and not __fish_seen_subcommand_from enable status help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l mesh -d 'The mesh' -r -f -a "istio\t''
linkerd\t''
kuma\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l provider -d 'Who takes the spans' -r -f -a "jaeger\t'Jaeger, by OTLP'
zipkin\t'Zipkin, or what takes its format'
otlp\t'An OpenTelemetry collector, or what else takes OTLP'
lightstep\t'What came after Lightstep, by an OpenTelemetry collector that holds the token'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l sampling -d 'Of how many requests; what the mesh has when not given' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l address -d 'Where it is; where `meshctl install` puts it when not given' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -s n -l namespace -d 'Only proxies of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -s l -l selector -d 'Only proxies of pods with this label; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l emit -d 'What is printed' -r -f -a "manifests\t'The objects'
values\t'Values of the mesh\'s chart'
collector\t'Values of the chart opentelemetry-collector'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -s f -l filename -d 'What the mesh has already: files, directories, `-`, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l token-file -d 'A file with the access token for --provider lightstep; it becomes a Secret beside the collector, and is never shown' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l apply -d 'Write it to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l dry-run -d 'Only show what --apply would write'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Do not ask before the first write'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -l force-conflicts -d 'Take fields that others own with other values'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Make a mesh send traces: print the objects and values for that, or write them to a cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show for each workload where its proxy sends spans, of how many requests, and which object says so'
complete -c meshctl -n "__fish_meshctl_using_subcommand tracing; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -s n -l namespace -d 'Only for this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -s n -l namespace -d 'Its namespace, instead of that of the recipe of this name' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l dry-run -d 'Only show what would be deleted'
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -s y -l yes -d 'Do not ask before the first write'
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l force -d 'Also while pods still use the mesh'
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l no-hooks -d 'Leave out the hooks for a removal that the charts were installed with (--run-hooks)'
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -l purge -d 'Also definitions with all objects of their kinds, and the namespace if the installation has made it'
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand uninstall" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l chart -d 'The chart, or of a recipe what holds all its charts: a folder, an address (https, oci), a bundle (.mcb)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l version -d 'The version, or a range of versions (^1.2, ~1.2.3, >=1.1 <2)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l repo -d 'The repository of a chart that is given by name: an address, or a name that Helm knows' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l ca-file -d 'Certificates (PEM) to trust besides those of the system' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l lock-file -d 'The lock, instead of charts.lock in the working directory' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -s f -l values -d 'A values file, or `-` for standard input; later ones win' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l set -d 'Set values: a.b=1,c[0]=x,d={e,f}' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l set-string -d 'Set values that stay texts' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l set-json -d 'Set values to JSON' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l set-file -d 'Set values to what files hold' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l set-literal -d 'Set one value to a text in which no character has a meaning' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l profile -d 'A profile of the recipe' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -s r -l revision -d 'A second control plane beside the first, for a canary upgrade' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l with -d 'Also this part of the recipe; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l without -d 'Without this part; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l name -d 'The name of the installation, instead of MESH or MESH-REVISION' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -s n -l namespace -d 'The namespace, instead of that of the recipe' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l identity-root-out -d 'Make a trust anchor and an issuer, for a mesh that wants them from outside, and write the root with its key to this new file' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l dry-run -d 'Only show the plan: `server` has the API server check every object, `client` only reads them' -r -f -a "server\t'The API server checks every object and keeps nothing'
client\t'Objects are only read'"
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l wait -d 'How long each phase may take to become ready' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l plain-http -d 'Talk unencrypted HTTP to registries, and to http:// addresses of other machines'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l locked -d 'Take only what the lock has, and refuse what differs from it'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l skip-crds -d 'Leave definitions (CRDs) to somebody else'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l run-hooks -d 'Run the hooks of the charts as Helm does, waiting for each; without, they are left out'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l rotate -d 'Make all random keys and certificates of the charts anew'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -s y -l yes -d 'Do not ask before the first write'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l no-wait -d 'Do not wait for workloads'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l force-conflicts -d 'Take fields that others own with other values'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l adopt -d 'Take over objects that another tool has installed (Helm, istioctl, kubectl)'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l replace -d 'Delete and create again what has a field that can never change'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l allow-downgrade -d 'Let definitions become older'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l any-version -d 'Skip minor releases, or go back'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -l check -d 'Only tell what the upgrade takes away: versions and fields of definitions that objects use, objects, values that no chart knows, unsupported steps; nothing is written. Exit 1 when something stands against it'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand upgrade" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l schemas -d 'Take schemas from the CustomResourceDefinitions below DIR, or from those of the cluster' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l severity-threshold -d 'Exit with 1 when a finding is at least this severe' -r -f -a "info\t'Everything'
warning\t'Warnings and errors'
error\t'Errors only'"
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -l require-complete -d 'Exit with 6 when something could not be checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand validate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l dump -l file -d 'The answer of Envoy\'s /config_dump, plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l control-plane-dump -d 'With --dump: what the control plane has for the proxy, as istiod answers to /debug/config_dump?proxyID=POD.NAMESPACE' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l proxy -d 'Whose proxy it is, for dumps that do not say: sidecar:NS/WORKLOAD, gateway:NS/NAME, waypoint:NS/NAME' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -s n -l namespace -d 'The namespace of the installation; all namespaces when not given' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -l install -d 'Compare every object with what was applied'
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand verify-install" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand version" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand version" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand version" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand version" -l client -d 'Only the version of this program. So far that is all there is: no server is asked, with or without it'
complete -c meshctl -n "__fish_meshctl_using_subcommand version" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l for -d 'Until all have what this object asks for: KIND/NAME, KIND/NAME.NAMESPACE' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l implementation -d 'Who implements the Gateway API, when the input does not tell (istio, envoy-gateway, standard)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l synced -d 'Until all are in sync'
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -s A -l all-namespaces -d 'Read all namespaces also when -n names one'
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l allow-incomplete -d 'Go on without the kinds that cannot be read; they are listed as not checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -l with-cluster -d 'Look at the files as if they were applied to the cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand wait" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -f -a "generate" -d 'Print the Gateway of a waypoint'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -f -a "apply" -d 'Create a waypoint, and send requests through it'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -f -a "list" -d 'List waypoints, and who sends requests through them'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -f -a "status" -d 'Tell whether waypoints can take requests'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -f -a "delete" -d 'Delete waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and not __fish_seen_subcommand_from generate apply list status delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from generate" -l for -d 'What it sees: requests to Services, to workloads, to all, or to none' -r -f -a "service\t''
workload\t''
all\t''
none\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from generate" -s r -l revision -d 'The revision of the control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from generate" -s n -l namespace -d 'The namespace of the waypoint' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from generate" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from generate" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from generate" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from generate" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from generate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l for -d 'What it sees: requests to Services, to workloads, to all, or to none' -r -f -a "service\t''
workload\t''
all\t''
none\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -s r -l revision -d 'The revision of the control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l enroll-service -d 'Send the requests to this Service through it: NAME or NAME.NAMESPACE; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -s n -l namespace -d 'The namespace of the waypoint' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l enroll-namespace -d 'Send the requests to everything in its namespace through it'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l overwrite -d 'Also when they go through another waypoint now'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -l dry-run -d 'Only show what would be written'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -s y -l yes -d 'Do not ask before the first write'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -s w -l wait -d 'Wait until it can take requests, for 90s or as --timeout says'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -s n -l namespace -d 'The namespace of the waypoint' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -s A -l all-namespaces -d 'Of all namespaces'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -s n -l namespace -d 'The namespace of the waypoint' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -s w -l wait -d 'Wait until they can, for 90s or as --timeout says'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -s n -l namespace -d 'The namespace of the waypoint' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -l all -d 'All of the namespace'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -l force -d 'Also while somebody sends requests through them'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -l dry-run -d 'Only show what would be deleted'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask before the first deletion'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from help" -f -a "generate" -d 'Print the Gateway of a waypoint'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from help" -f -a "apply" -d 'Create a waypoint, and send requests through it'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from help" -f -a "list" -d 'List waypoints, and who sends requests through them'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from help" -f -a "status" -d 'Tell whether waypoints can take requests'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand waypoint; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "workload" -d 'Workloads and how they are reached'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "workloads" -d 'Workloads and how they are reached'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "w" -d 'Workloads and how they are reached'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "service" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "services" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "svc" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "s" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "policy" -d 'AuthorizationPolicies for connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "policies" -d 'AuthorizationPolicies for connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "p" -d 'AuthorizationPolicies for connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "certificate" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "certificates" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "certs" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "cert" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "connections" -d 'Connections of workloads that are open now'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "connection" -d 'Connections of workloads that are open now'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "cons" -d 'Connections of workloads that are open now'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "all" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "a" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connection" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from a" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "workload" -d 'Workloads and how they are reached'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "service" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "policy" -d 'AuthorizationPolicies for connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "certificate" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "connections" -d 'Connections of workloads that are open now'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "all" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "workload" -d 'Workloads and how they are reached'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "workloads" -d 'Workloads and how they are reached'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "w" -d 'Workloads and how they are reached'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "service" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "services" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "svc" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "s" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "policy" -d 'AuthorizationPolicies for connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "policies" -d 'AuthorizationPolicies for connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "p" -d 'AuthorizationPolicies for connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "certificate" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "certificates" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "certs" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "cert" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "connections" -d 'Connections of workloads that are open now'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "connection" -d 'Connections of workloads that are open now'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "cons" -d 'Connections of workloads that are open now'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "all" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "a" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and not __fish_seen_subcommand_from workload workloads w service services svc s policy policies p certificate certificates certs cert connections connection cons all a help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workload" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from w" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from service" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from services" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from svc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from policies" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from p" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from certs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connections" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from connection" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from cons" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from all" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l of -l workload-namespace -l service-namespace -l policy-namespace -d 'Only what is of this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l dump -l file -d 'What the proxy said, from a file instead: plain or compressed with gzip; `-` for standard input' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l admin-url -d 'An admin port that you have opened yourself, as http://127.0.0.1:15000' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l admin-port -d 'The admin port, instead of the usual one of the mesh' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -s n -l namespace -d 'The namespace of the pod' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l as-group -d 'Act as a member of this group; may be repeated' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from a" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "workload" -d 'Workloads and how they are reached'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "service" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "policy" -d 'AuthorizationPolicies for connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "certificate" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "connections" -d 'Connections of workloads that are open now'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "all" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand completion" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
jsonl\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand completion" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand completion" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand completion" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "admin" -d 'What control planes of Istio do themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "analyze" -d 'Find mistakes in mesh configuration, in files or in a cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "authz" -d 'Say whether a request is allowed, and who can reach a workload'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "bug-report" -d 'Put what helps to understand a problem into one archive'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "canary" -d 'Move traffic between the versions of a service, step by step'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "charts" -d 'Fetch, pin and bundle charts, and list the images that they run'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "check" -d 'Tell whether what is installed is healthy, and with --install whether it is still as it was installed'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "check-inject" -d 'Tell whether pods get a proxy when they are made, by which webhook, and what decides it'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "create-remote-secret" -d 'Make the Secret by which Istio\'s control plane of another cluster gets to know this one'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "dashboard" -d 'Open the pages of a dashboard, or of a proxy, on this machine'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "dataplanes" -d 'Show the data planes of Kuma: status, connection, updates, certificates, versions, policies'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "describe" -d 'Show everything that the input has about a workload, a Service or a Gateway, on one page'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "envoy" -d 'Show what an Envoy counts'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "fault" -d 'Delay or fail requests on purpose, for a time'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "graph" -d 'Show who calls whom, how often, and whether over mutual TLS'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "images" -d 'List every image that an installation runs, for a site without a network'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "inject" -d 'Print manifests with the sidecars that their pods get'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "install" -d 'Install a mesh, an add-on, or any chart: planned, shown, applied in order, waited for'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "linkerd-proxy" -d 'Show how proxies of Linkerd are, what goes through them, which policies let it, and what they log'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "manifest" -d 'Make manifests from charts, compare manifests, and translate what says how a mesh is installed'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "mtls" -d 'Show what each port accepts of mutual TLS, what clients send, and which pairs fail'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "precheck" -d 'Tell whether an installation or an upgrade may begin; nothing is written'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "profile" -d 'List what can be installed, and show what a profile chooses'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "proxy-config" -d 'Show what a proxy has been told: clusters, listeners, routes, endpoints, certificates'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "proxy-status" -d 'Show how far proxies and control planes agree'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "remote-clusters" -d 'Show the clusters that each control plane knows, and whether it is in sync with them'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "route" -d 'Explain, list, test and compare where requests go'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "rule" -d 'List the rules of analyze, or explain one'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "sandbox" -d 'Run an estate\'s routing on this machine, on a real Envoy'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "snapshot" -d 'Write what analyze reads of a cluster into a directory'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "stat" -d 'Show rates, success and latency of workloads, services or routes'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "tag" -d 'Names that stand for revisions of Istio, so that namespaces need no new label when a revision changes'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "tracing" -d 'Make a mesh send traces, and show what of that is in force'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "rbac" -d 'Print the least rights that a command needs'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "uninstall" -d 'Remove an installation, and prove that nothing of it is left'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "upgrade" -d 'Upgrade an installation: as `install`, for what is there already, one minor release at a time'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "validate" -d 'Tell what an API server would refuse, before it is asked'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "verify" -d 'Compare what proxies do with what the configuration asks for'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "verify-install" -d 'Tell whether an installation is healthy and still as it was installed (`check --install`)'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "version" -d 'Print the version of meshctl'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "wait" -d 'Wait until proxies have what is meant for them'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "waypoint" -d 'Proxies of Istio in ambient mode that see the requests of a namespace or of Services'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "ztunnel-config" -d 'Show what a ztunnel has been told: workloads, services, policies, certificates, connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "completion" -d 'Print the completion script of a shell'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from admin analyze authz bug-report canary charts check check-inject create-remote-secret dashboard dataplanes describe envoy fault graph images inject install linkerd-proxy manifest mtls precheck profile proxy-config proxy-status remote-clusters route rule sandbox snapshot stat tag tracing rbac uninstall upgrade validate verify verify-install version wait waypoint ztunnel-config completion help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from admin" -f -a "log" -d 'Show or set what istiod logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from authz" -f -a "check" -d 'List the AuthorizationPolicies that a proxy enforces'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from authz" -f -a "explain" -d 'Say whether one request is allowed, and by which policy, rule and field'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from authz" -f -a "who-can" -d 'List everybody who can reach a workload'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "init" -d 'Write a plan file to begin with, from the routes that are there'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "plan" -d 'Show what a plan file would do: weights, invariants, who obeys, what the gates can see, how long'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "shift" -d 'Give a backend of a route its share of the traffic'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "run" -d 'Run a canary from its first share to its last, in the foreground'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "watch" -d 'Watch a canary that runs here or elsewhere'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "status" -d 'Show a canary: what is wanted, what the API server has, what proxies and traffic showed'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "pause" -d 'Keep a canary at its present share'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "resume" -d 'Let a paused canary go on, or open the gate that waits for a person'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "promote" -d 'Leave the present step of a canary now, without its hold and its gates'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "abort" -d 'End a canary: restore the weights from before it, and prove it'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "rollback" -d 'Restore the weights from before a run that has ended, and prove it'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "history" -d 'List the runs of canaries, from their journals'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "export" -d 'Print what happened in a run: every write, answer of a gate, verification and decision'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "wait" -d 'Wait until a canary is where a CI job wants it'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "verify" -d 'Wait until routes of the cluster, and the proxies that obey them, have the weights of files'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "doctor" -d 'Look for canaries that nobody runs any more, foreign changes and unfinished journals'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "unlock" -d 'Break the lease of a canary whose process is dead'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "watchdog" -d 'Print a CronJob that aborts canaries whose process died'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "import" -d 'Make gates of Flagger\'s and Argo\'s metrics'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "simulate" -d 'Replay counts of the past through the judge: what it would have said, and when'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from charts" -f -a "pull" -d 'Fetch charts and write them as files'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from charts" -f -a "list" -d 'List the charts of a repository, a registry or a bundle, or those in the cache'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from charts" -f -a "lock" -d 'Write down which version and digest charts have now'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from charts" -f -a "bundle" -d 'Put charts, their lock and the list of their images into one file, for a site without a network'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from charts" -f -a "images" -d 'List every image that charts or manifests run, or move all of them to another registry'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from envoy" -f -a "stats" -d 'Show the counters, gauges and histograms of an Envoy'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from fault" -f -a "inject" -d 'Let a rule of a VirtualService delay requests or fail them, for a time'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from fault" -f -a "list" -d 'List the faults that meshctl has injected'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from fault" -f -a "clear" -d 'Take faults back'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from linkerd-proxy" -f -a "status" -d 'Readiness, version, certificate, control plane, and endpoints of the services that are called'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from linkerd-proxy" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from linkerd-proxy" -f -a "traffic" -d 'Requests since the proxy began, by target, route and the other side\'s identity'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from linkerd-proxy" -f -a "policy" -d 'What let requests in and kept them out: servers, routes, authorizations, and how often'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from manifest" -f -a "generate" -d 'Render a chart to manifests, without helm, and without a cluster unless it is wanted'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from manifest" -f -a "diff" -d 'Show which objects and fields differ between two inputs'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from manifest" -f -a "translate" -d 'Turn what says how a mesh is installed into another form: MeshInstall, IstioOperator, values for helm'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from profile" -f -a "list" -d 'List recipes and their profiles'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from profile" -f -a "dump" -d 'Print the parts and values of a profile'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from profile" -f -a "diff" -d 'Show what two profiles have apart'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "cluster" -d 'Destinations, and how the proxy connects to them'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "listener" -d 'What is listened on, and where each filter chain leads'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "route" -d 'Route tables: matches in full, destinations with their shares, timeouts, retries'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "endpoint" -d 'Addresses behind destinations, and their health'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "secret" -d 'Certificates by name, validity and serial number; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "bootstrap" -d 'Versions, identity, and where the configuration comes from'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "ecds" -d 'Filters that are sent by themselves'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "log" -d 'Show or set what a proxy logs'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "diff" -d 'Compare two proxies, two dumps, or a dump with a proxy of now'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "explain" -d 'Say what the proxy would do with one request'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "rootca-compare" -d 'Compare the roots that two proxies trust'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "all" -d 'All of it'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "diff" -d 'Show what a change does to traffic: which requests are treated differently'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "explain" -d 'Say where one request goes, and why'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "list" -d 'Show the effective table of a client, in the order in which its proxy tries the rules'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "graph" -d 'Draw hosts, destinations and the shares between them'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "test" -d 'Run routing tests: requests with what shall become of them'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "up" -d 'Run gateways and the proxies of workloads on this machine until Ctrl-C'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "curl" -d 'Send a request through the running sandbox'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "status" -d 'Show the running sandboxes and where they listen'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "list" -d 'List tags, their revisions, and the namespaces that bear them'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "set" -d 'Make a tag stand for a revision'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "generate" -d 'Print the webhooks of a tag'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "remove" -d 'Remove a tag'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from tracing" -f -a "enable" -d 'Make a mesh send traces: print the objects and values for that, or write them to a cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from tracing" -f -a "status" -d 'Show for each workload where its proxy sends spans, of how many requests, and which object says so'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from waypoint" -f -a "generate" -d 'Print the Gateway of a waypoint'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from waypoint" -f -a "apply" -d 'Create a waypoint, and send requests through it'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from waypoint" -f -a "list" -d 'List waypoints, and who sends requests through them'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from waypoint" -f -a "status" -d 'Tell whether waypoints can take requests'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from waypoint" -f -a "delete" -d 'Delete waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "workload" -d 'Workloads and how they are reached'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "service" -d 'Services with their addresses and waypoints'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "policy" -d 'AuthorizationPolicies for connections'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "certificate" -d 'Certificates by identity, state and validity; never keys'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "connections" -d 'Connections of workloads that are open now'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "all" -d 'All of it'
