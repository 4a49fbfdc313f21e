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
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "analyze" -d 'Find mistakes in mesh configuration, in files or in a cluster'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "authz" -d 'Say whether a request is allowed, and who can reach a workload'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "canary" -d 'Move traffic between the versions of a service, step by step'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "describe" -d 'Show everything that the input has about a workload, a Service or a Gateway, on one page'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "mtls" -d 'Show what each port accepts of mutual TLS, what clients send, and which pairs fail'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "route" -d 'Explain, list, test and compare where requests go'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "rule" -d 'List the rules of analyze, or explain one'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "sandbox" -d 'Run an estate\'s routing on this machine, on a real Envoy'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "snapshot" -d 'Write what analyze reads of a cluster into a directory'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "rbac" -d 'Print the least rights that a command needs'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "validate" -d 'Tell what an API server would refuse, before it is asked'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "verify" -d 'Compare what a proxy does with what the configuration asks for'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "version" -d 'Print the version of meshctl'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "completion" -d 'Print the completion script of a shell'
complete -c meshctl -n "__fish_meshctl_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s f -l filename -d 'Files, directories, `-` for standard input, or git:REVISION:PATH' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s n -l namespace -d 'The namespace of objects that name none' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l mesh-config -d 'A mesh config file that stands for the ConfigMap `istio`' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l kubeconfig -d 'The kubeconfig, instead of KUBECONFIG or ~/.kube/config' -r -F
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l context -d 'The context of the kubeconfig, instead of its current one' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l as -d 'Act as this user' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l as-group -d 'Act as a member of this group; may be repeated' -r
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
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l fix -d 'Make the changes that mend findings safely, in the files, and report what is left'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l dry-run -d 'With --fix: show the changes, and write nothing'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -l require-complete -d 'Exit with 6 when something could not be checked'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand analyze" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from explain who-can help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from explain who-can help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from explain who-can help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from explain who-can help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from explain who-can help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from explain who-can help" -f -a "explain" -d 'Say whether one request is allowed, and by which policy, rule and field'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from explain who-can help" -f -a "who-can" -d 'List everybody who can reach a workload'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and not __fish_seen_subcommand_from explain who-can help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
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
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from help" -f -a "explain" -d 'Say whether one request is allowed, and by which policy, rule and field'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from help" -f -a "who-can" -d 'List everybody who can reach a workload'
complete -c meshctl -n "__fish_meshctl_using_subcommand authz; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from shift simulate help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
yaml\t''
sarif\t''
junit\t''
github\t''
dot\t''
mermaid\t''
svg\t''"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from shift simulate help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR or CLICOLOR=0 is set'
always\t'Always'
never\t'Never'"
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from shift simulate help" -l timeout -d 'Give up after this time when talking to a server (30s, 2m)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from shift simulate help" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from shift simulate help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from shift simulate help" -f -a "shift" -d 'Give a backend of a route its share of the traffic'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from shift simulate help" -f -a "simulate" -d 'Replay counts of the past through the judge: what it would have said, and when'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and not __fish_seen_subcommand_from shift simulate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
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
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from shift" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
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
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l baseline -d 'The first windows, before there was a canary: they only tell how bursty errors are' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l alpha -d 'The probability with which a good canary may fail' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l beta -d 'The probability with which a canary that is not tolerable may pass' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l tolerated -d 'The multiple of the stable side\'s rate that the canary must stay below to pass' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -l limit -d 'The rate of bad requests that the canary may have, whatever the stable side has (0.001 is one of a thousand)' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
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
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -s q -l quiet -d 'Print no progress and no notes'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from simulate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "shift" -d 'Give a backend of a route its share of the traffic'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "simulate" -d 'Replay counts of the past through the judge: what it would have said, and when'
complete -c meshctl -n "__fish_meshctl_using_subcommand canary; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
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
complete -c meshctl -n "__fish_meshctl_using_subcommand route; and not __fish_seen_subcommand_from diff explain list graph test help" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
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
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -s n -l namespace -d 'Only for this namespace' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -l istio-namespace -d 'The namespace of Istio\'s control plane' -r
complete -c meshctl -n "__fish_meshctl_using_subcommand rbac" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
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
complete -c meshctl -n "__fish_meshctl_using_subcommand version" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
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
complete -c meshctl -n "__fish_meshctl_using_subcommand completion" -s o -l output -d 'How to print the answer' -r -f -a "text\t''
table\t''
json\t''
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
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "analyze" -d 'Find mistakes in mesh configuration, in files or in a cluster'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "authz" -d 'Say whether a request is allowed, and who can reach a workload'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "canary" -d 'Move traffic between the versions of a service, step by step'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "describe" -d 'Show everything that the input has about a workload, a Service or a Gateway, on one page'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "mtls" -d 'Show what each port accepts of mutual TLS, what clients send, and which pairs fail'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "route" -d 'Explain, list, test and compare where requests go'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "rule" -d 'List the rules of analyze, or explain one'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "sandbox" -d 'Run an estate\'s routing on this machine, on a real Envoy'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "snapshot" -d 'Write what analyze reads of a cluster into a directory'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "rbac" -d 'Print the least rights that a command needs'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "validate" -d 'Tell what an API server would refuse, before it is asked'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "verify" -d 'Compare what a proxy does with what the configuration asks for'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "version" -d 'Print the version of meshctl'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "completion" -d 'Print the completion script of a shell'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and not __fish_seen_subcommand_from analyze authz canary describe mtls route rule sandbox snapshot rbac validate verify version completion help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from authz" -f -a "explain" -d 'Say whether one request is allowed, and by which policy, rule and field'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from authz" -f -a "who-can" -d 'List everybody who can reach a workload'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "shift" -d 'Give a backend of a route its share of the traffic'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from canary" -f -a "simulate" -d 'Replay counts of the past through the judge: what it would have said, and when'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "diff" -d 'Show what a change does to traffic: which requests are treated differently'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "explain" -d 'Say where one request goes, and why'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "list" -d 'Show the effective table of a client, in the order in which its proxy tries the rules'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "graph" -d 'Draw hosts, destinations and the shares between them'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from route" -f -a "test" -d 'Run routing tests: requests with what shall become of them'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "up" -d 'Run gateways and the proxies of workloads on this machine until Ctrl-C'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "curl" -d 'Send a request through the running sandbox'
complete -c meshctl -n "__fish_meshctl_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "status" -d 'Show the running sandboxes and where they listen'
