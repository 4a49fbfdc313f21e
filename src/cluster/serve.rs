//! A port of a pod on this machine, for as long as somebody looks at it: each connection is a port-forward of its own, so that one
//! that breaks, or a pod that is replaced, costs no more than the connections that it had.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use k8s_openapi::api::core::v1::Pod;
use kube::Api;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::ask::Link;
use super::{Cluster, PodRef};
use crate::base::{Error, Result};

/// How long a port-forward may take to be there.
const OPENING: Duration = Duration::from_secs(10);

/// A port of this machine that leads to one of a pod. It ends with this value.
pub struct Served<'c> {
    cluster: &'c Cluster,
    address: SocketAddr,
    listener: TcpListener,
}

impl Cluster {
    /// Begins to listen on a port of this machine, loopback only; 0 for a free one.
    ///
    /// # Errors
    ///
    /// When the port is taken.
    pub fn listen(&self, port: u16) -> Result<Served<'_>> {
        let doing = format!("listening on port {port} of this machine");
        let failed = |error: std::io::Error| {
            Error::unreachable(&doing, error).advise("Choose another port with --local-port, or none.")
        };
        let listener = self.wait(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))?.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Served { cluster: self, address, listener })
    }
}

impl Served<'_> {
    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Passes connections on to `port` of a pod until `enough`, which is asked every 200 ms. `pod` is asked again whenever one could not
    /// be passed on; `tell` hears why.
    ///
    /// # Errors
    ///
    /// When there is no pod at the beginning.
    pub fn pass_on(
        &self,
        port: u16,
        pod: &dyn Fn() -> Result<PodRef>,
        enough: &dyn Fn() -> bool,
        tell: &dyn Fn(&str),
    ) -> Result<()> {
        let mut target = pod()?;
        let (sender, mut failures) = mpsc::unbounded_channel();
        while !enough() {
            let step = self.cluster.wait(async {
                match timeout(Duration::from_millis(200), self.listener.accept()).await {
                    Ok(Ok((stream, _))) => {
                        let (link, target, sender) =
                            (self.cluster.link.clone(), target.clone(), sender.clone());
                        tokio::spawn(async move {
                            if let Err(why) = connection(&link, &target, port, stream).await {
                                // Nobody listens any more when the command has ended.
                                drop(sender.send(why));
                            }
                        });
                    }
                    Ok(Err(error)) => drop(sender.send(error.to_string())),
                    Err(_) => {}
                }
                failures.try_recv().ok()
            })?;
            if let Some(why) = step {
                match pod() {
                    Ok(found) if found != target => {
                        tell(&format!("{target}: {why}; going on with {found}"));
                        target = found;
                    }
                    Ok(_) => tell(&format!("{target}: {why}")),
                    Err(error) => tell(&format!("{target}: {why}; {}", error.cause)),
                }
            }
        }
        Ok(())
    }
}

async fn connection(link: &Link, pod: &PodRef, port: u16, mut stream: TcpStream) -> Result<(), String> {
    let pods: Api<Pod> = Api::namespaced(link.client.clone(), &pod.namespace);
    let opened = timeout(OPENING, pods.portforward(&pod.name, &[port])).await;
    let mut forward = match opened {
        Ok(Ok(forward)) => forward,
        Ok(Err(error)) => return Err(error.to_string()),
        Err(_) => return Err("there is no port-forward within 10 s".to_owned()),
    };
    let Some(mut remote) = forward.take_stream(port) else {
        return Err("the port-forward has no stream".to_owned());
    };
    let reason = forward.take_error(port);
    // A side that closes in the middle is how browsers end most connections.
    drop(copy_bidirectional(&mut stream, &mut remote).await);
    drop(remote);
    let why = match reason {
        Some(reason) => timeout(Duration::from_millis(200), reason).await.ok().flatten(),
        None => None,
    };
    forward.abort();
    why.map_or(Ok(()), Err)
}

impl std::fmt::Debug for Served<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Served").field("address", &self.address).finish_non_exhaustive()
    }
}
