"""What a user of ibm-watsonx-ai does; prints one line of JSON with what came back."""

import json
import os
import tarfile
import tempfile
import time
from pathlib import Path

from ibm_watsonx_ai import APIClient, Credentials

ROW = {"input_data": [{"fields": ["age"], "values": [[42]]}]}


def cloud():
    return Credentials(
        url=os.environ["URL"],
        api_key=os.environ["API_KEY"],
        auth_url=os.environ["IAM"] + "/identity/token",
        platform_url=os.environ["PLATFORM"],
        verify=os.environ["CA"],
    )


def cloud_pak():
    return Credentials(
        url=os.environ["URL"],
        username=os.environ["USERNAME"],
        password=os.environ["PASSWORD"],
        instance_id="openshift",
        verify=os.environ["CA"],
    )


def archive(folder):
    pickle = folder / "model.pkl"
    pickle.write_bytes(b"a model")
    path = folder / "model.tar.gz"
    with tarfile.open(path, "w:gz") as tar:
        tar.add(pickle, "model.pkl")
    return path


def score(payload):
    return {"predictions": []}


def models(client, folder, spec):
    names = client.repository.ModelMetaNames
    path = archive(folder)
    model = client.repository.store_model(
        str(path), meta_props={names.NAME: "churn", names.TYPE: "scikit-learn_1.3", names.SOFTWARE_SPEC_ID: spec}
    )
    model_id = client.repository.get_model_id(model)
    client.repository.update_model(model_id, {names.NAME: "renamed"})
    client.repository.create_model_revision(model_id)
    copy = Path(client.repository.download(model_id, str(folder / "copy.tar.gz")))

    deploy = client.deployments.ConfigurationMetaNames
    online = client.deployments.create(model_id, {deploy.NAME: "online", deploy.ONLINE: {}, deploy.SERVING_NAME: "churn"})
    online_id = client.deployments.get_id(online)
    predictions = client.deployments.score(online_id, ROW)
    client.deployments.update(online_id, {deploy.HARDWARE_SPEC: {"name": "S", "num_nodes": 2}})

    batch = client.deployments.create(model_id, {deploy.NAME: "batch", deploy.BATCH: {}, deploy.HARDWARE_SPEC: {"name": "S"}})
    batch_id = client.deployments.get_id(batch)
    job_id = client.deployments.get_job_id(client.deployments.create_job(batch_id, ROW))
    deadline = time.monotonic() + 60
    while client.deployments.get_job_status(job_id)["state"] != "completed" and time.monotonic() < deadline:
        time.sleep(0.1)
    job = client.deployments.get_job_details(job_id)
    client.deployments.delete_job(job_id, hard_delete=True)

    for deployment_id in (online_id, batch_id):
        client.deployments.delete(deployment_id)
    client.repository.delete(model_id)
    return {
        "model": client.repository.get_model_details(get_all=True)["resources"],
        "same": copy.read_bytes() == path.read_bytes(),
        "predictions": predictions["predictions"],
        "job": job["entity"]["scoring"],
    }


def functions(client, spec):
    names = client.repository.FunctionMetaNames
    function = client.repository.store_function(score, {names.NAME: "f", names.SOFTWARE_SPEC_ID: spec})
    client.repository.delete(client.repository.get_function_id(function))


def model_definitions(client, folder):
    names = client.model_definitions.ConfigurationMetaNames
    path = archive(folder)
    meta = {names.NAME: "md", names.VERSION: "1.0", names.PLATFORM: {"name": "python", "versions": ["3.11"]}}
    definition = client.model_definitions.store(str(path), meta)
    definition_id = client.model_definitions.get_id(definition)
    copy = Path(client.model_definitions.download(definition_id, str(folder / "definition")))
    names = [item["metadata"]["name"] for item in client.model_definitions.get_details(get_all=True)["resources"]]
    client.model_definitions.delete(definition_id)
    return {"names": names, "same": copy.read_bytes() == path.read_bytes()}


def trainings(client):
    document = {"doc_type": "pipeline", "version": "2.0", "pipelines": []}
    pipeline = client.pipelines.store({client.pipelines.ConfigurationMetaNames.NAME: "p", "document": document})
    reference = {"pipeline": {"id": client.pipelines.get_id(pipeline)}}
    client.experiments.store({client.experiments.ConfigurationMetaNames.NAME: "e", "training_references": [reference]})
    training = client.training.run(
        {
            "name": "t",
            "description": "a training",
            "training_data_references": [{"type": "container", "location": {"path": "in"}}],
            "results_reference": {"type": "container", "location": {"path": "out"}, "connection": {}},
            **reference,
        },
        asynchronous=True,
    )
    training_id = client.training.get_id(training)
    client.training.cancel(training_id)
    return client.training.get_status(training_id)["state"]


def main():
    client = APIClient(cloud())
    client.set.default_space(os.environ["SPACE_ID"])
    spec = client.software_specifications.get_id_by_name("runtime-24.1-py3.11")
    with tempfile.TemporaryDirectory() as folder:
        result = models(client, Path(folder), spec)
    with tempfile.TemporaryDirectory() as folder:
        result["model definitions"] = model_definitions(client, Path(folder))
    functions(client, spec)
    result["plan"] = client.service_instance.get_details()["entity"]["plan"]["name"]
    result["training"] = trainings(client)

    signed_in_by_password = APIClient(cloud_pak())
    signed_in_by_password.set.default_project(os.environ["PROJECT_ID"])
    result["models in the project"] = signed_in_by_password.repository.get_model_details(get_all=True)["resources"]
    print(json.dumps(result))


main()
