//! Can the API server reach Istio's webhooks, and does each pod meet only one?

pub mod address;
pub mod missing_webhook_service;
pub mod overlapping_webhooks;
