//! RequestAuthentication: the tokens that workloads accept.
//! Fields of the CRD requestauthentications.security.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::Duration;
use crate::resource::record::record;

use super::common::{PolicySelector, PolicyTargetReference};

record! {
    /// The tokens that workloads accept.
    pub struct RequestAuthentication {
        "jwtRules" jwt_rules: Vec<JwtRule<'e>>,
        "selector" selector: Option<PolicySelector<'e>>,
        "targetRef" target_ref: Option<PolicyTargetReference<'e>>,
        "targetRefs" target_refs: Vec<PolicyTargetReference<'e>>,
    }
}

record! {
    /// Tokens of one issuer.
    pub struct JwtRule {
        "audiences" audiences: Vec<&'e str>,
        "forwardOriginalToken" forward_original_token: Option<bool>,
        "fromCookies" from_cookies: Vec<&'e str>,
        "fromHeaders" from_headers: Vec<JwtHeader<'e>>,
        "fromParams" from_params: Vec<&'e str>,
        "issuer" issuer: Option<&'e str>,
        "jwks" jwks: Option<&'e str>,
        "jwks_uri" jwks_uri_snake: Option<&'e str>,
        "jwksUri" jwks_uri: Option<&'e str>,
        "outputClaimToHeaders" output_claim_to_headers: Vec<ClaimToHeader<'e>>,
        "outputPayloadToHeader" output_payload_to_header: Option<&'e str>,
        "spaceDelimitedClaims" space_delimited_claims: Vec<&'e str>,
        "timeout" timeout: Option<Duration<'e>>,
    }
}

impl<'e> JwtRule<'e> {
    /// Where the keys are fetched, from either spelling of the field.
    pub fn keys_uri(&self) -> Option<&'e str> {
        self.jwks_uri.or(self.jwks_uri_snake)
    }
}

record! {
    /// A header that has the token.
    pub struct JwtHeader {
        required "name" name: Option<&'e str>,
        "prefix" prefix: Option<&'e str>,
    }
}

record! {
    /// A claim that is copied to a header.
    pub struct ClaimToHeader {
        required "claim" claim: Option<&'e str>,
        required "header" header: Option<&'e str>,
    }
}
