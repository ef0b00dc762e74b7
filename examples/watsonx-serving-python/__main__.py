import pulumi
import pulumi_mlops as mlops

model = mlops.watsonx.Model(
    "churn",
    type="scikit-learn_1.1",
    software_spec={"name": "runtime-23.1-py3.10"},
    content={"path": "model/churn.json", "media_type": "application/json"},
)

# The model as it is now: what is served does not change when somebody edits the model.
release = mlops.watsonx.Revision("churn", asset=model.id, message="First release")

serving = mlops.watsonx.Deployment(
    "churn",
    asset={"id": release.asset_id, "rev": release.rev},
    online={"serving_name": "churn_released"},
)

# A smoke test: a deployment that does not answer what is expected fails the update. Each release is tried again.
answer = mlops.watsonx.Prediction(
    "churn",
    deployment_id=serving.deployment_id,
    input_data=[{"fields": ["complaints", "tenure"], "values": [[3, 2]]}],
    expect={"predictions": [{"fields": ["prediction"], "values": [[0.7]]}], "tolerance": 0.05},
    trigger=release.rev,
)

pulumi.export("scoring_urls", serving.scoring_urls)
pulumi.export("predictions", answer.predictions)
